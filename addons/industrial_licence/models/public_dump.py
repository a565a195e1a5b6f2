import csv
import gzip
import hashlib
import io
import json
import tempfile

from odoo import api, fields, models
from odoo.fields import Domain

from ..tools.legal_time import legal_now, legal_today
from ..tools.public_question import packed
from .public_certificate import PUBLIC

KEPT = 7
BATCH = 5_000
_ROWS = (
    f"SELECT {', '.join(PUBLIC)} FROM licence_public_certificate "  # noqa: S608 own texts
    "WHERE NOT is_removed ORDER BY id"
)  # fmt: skip
_OPEN = f"DECLARE public_dump NO SCROLL CURSOR FOR {_ROWS}"
_NEXT = f"FETCH {BATCH} FROM public_dump"
FORMATS = {"jsonl": "application/x-ndjson", "csv": "text/csv"}


class PublicDump(models.Model):
    """The whole public register of a night, with its checksum and where the feed goes on."""

    _name = "licence.public.dump"
    _description = "Nightly copy of the public register"
    _order = "day desc"
    _rec_name = "day"

    day = fields.Date(required=True, readonly=True)
    made_at = fields.Datetime(required=True, readonly=True)
    row_count = fields.Integer("Certificates", readonly=True, aggregator=None)
    cursor = fields.Char(readonly=True, help="The change feed goes on from here.")
    jsonl = fields.Binary("JSON Lines", readonly=True, attachment=True)
    jsonl_sha256 = fields.Char("SHA-256 of the JSON Lines", readonly=True)
    csv = fields.Binary("CSV", readonly=True, attachment=True)
    csv_sha256 = fields.Char("SHA-256 of the CSV", readonly=True)

    _day_uniq = models.Constraint("UNIQUE (day)", "The copy of this day is made already.")

    @api.model
    def _cron_dump(self):
        """One copy a day; its position is taken first: a reader of the feed loses nothing."""
        today = legal_today(self.env)
        if self.search_count([("day", "=", today)], limit=1):
            return
        self._make(today)
        self.search([("day", "<=", today)], offset=KEPT).unlink()

    @api.model
    def _make(self, day):
        position = self.env["licence.public.feed"]._position()
        with tempfile.TemporaryFile() as lines, tempfile.TemporaryFile() as table:
            count = self._write(lines, table)
            told = {"jsonl": lines, "csv": table}
            dump = self.create(
                {
                    "day": day, "made_at": legal_now(self.env), "row_count": count,
                    "cursor": packed(*position),
                    **{f"{name}_sha256": _digest(file) for name, file in told.items()},
                }
            )  # fmt: skip
            dump._keep(told)
        return dump

    def _keep(self, files):
        for name, file in files.items():
            file.seek(0)
            # sudo: the file belongs to the row, which only the job writes
            self.env["ir.attachment"].sudo().create(
                {
                    "name": self._file_name(name), "raw": file.read(), "type": "binary",
                    "res_model": self._name, "res_id": self.id, "res_field": name,
                    "mimetype": "application/gzip",
                }
            )  # fmt: skip

    def _file_name(self, name):
        return f"certificates-{self.day}.{name}.gz"

    @api.model
    def _write(self, lines, table):
        """Both formats in one reading, a few thousand rows at a time."""
        count = 0
        with (
            gzip.GzipFile(fileobj=lines, mode="wb", mtime=0) as packed_lines,
            gzip.GzipFile(fileobj=table, mode="wb", mtime=0) as packed_table,
            io.TextIOWrapper(packed_table, "utf-8-sig", newline="") as text,
        ):
            writer = csv.writer(text)
            writer.writerow(PUBLIC)
            for rows in self._batches():
                count += len(rows)
                packed_lines.write("".join(_line(row) for row in rows).encode())
                writer.writerows([_cell(value) for value in row] for row in rows)
        return count

    @api.model
    def _batches(self):
        self.env.cr.execute(_OPEN)
        while rows := self._fetched():
            yield rows
        self.env.cr.execute("CLOSE public_dump")

    @api.model
    def _fetched(self):
        self.env.cr.execute(_NEXT)
        return self.env.cr.fetchall()

    @api.model
    def _listed(self):
        """What the page and the interface tell about the copies."""
        # sudo: the copies hold public rows only
        return [
            {
                "day": str(dump.day), "rows": dump.row_count, "cursor": dump.cursor,
                "jsonl_sha256": dump.jsonl_sha256, "csv_sha256": dump.csv_sha256,
            }
            for dump in self.sudo().search([], limit=KEPT)
        ]  # fmt: skip

    @api.model
    def _file(self, day, name):
        """(file name, attachment) of a copy; nothing when there is none of that day."""
        # sudo: as in _listed
        dump = self.sudo().search([("day", "=", day)])
        domain = Domain("res_model", "=", self._name) & Domain("res_id", "=", dump.id)
        files = self.env["ir.attachment"].sudo()  # sudo: the copy holds public rows only
        kept = files.search(domain & Domain("res_field", "=", name), limit=1)
        return (dump._file_name(name), kept.raw) if dump and kept else None


def _line(row):
    told = {
        name: value if value is None else str(value)
        for name, value in zip(PUBLIC, row, strict=True)
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


def _cell(value):
    """A sheet program must not read a formula where a name stands."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


def _digest(file):
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()
