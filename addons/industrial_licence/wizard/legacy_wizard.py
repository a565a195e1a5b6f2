import base64
import csv
import io
import re
from datetime import date

from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from ..lifecycle.certificate import Origin, VersionKind

COLUMNS = ("number", "holder", "credit_code", "product", "issued_on", "valid_until")
MOST_ROWS = 5_000
OUR_RULE = re.compile(r"(\(?.?\)?XK\d{2}-\d{3}-)(\d{5,})")
CLERK = "industrial_licence.group_certificate_clerk"


class LegacyWizard(models.TransientModel):
    """Certificates of older systems, food licences among them: read only, all rows or none."""

    _name = "licence.legacy.wizard"
    _description = "Taking over certificates of older systems"

    content = fields.Binary("CSV File", required=True, attachment=False)
    file_name = fields.Char()
    is_food = fields.Boolean(
        "Food Licences", help="Kept for reading; in no register and no report."
    )

    def action_import(self):
        self._check_clerk()
        rows = [self._tidy(line, row) for line, row in enumerate(self._rows(), 2)]
        holders = self._enterprises(rows)
        certificates = self.env["licence.certificate"]._create_sealed(
            [{**self._prepare_vals(row), "enterprise_id": holder.id}
             for row, holder in zip(rows, holders, strict=True)]
        )  # fmt: skip
        for certificate in certificates:
            certificate._write_version(
                VersionKind.LEGACY, None, effective_from=certificate.issued_on
            )
        self._reserve(certificates)
        return {"type": "ir.actions.act_window_close"}

    def _check_clerk(self):
        if not self.env.user.has_group(CLERK):
            raise AccessError(self.env._("Only a certificate clerk takes certificates over."))

    def _rows(self):
        try:
            text = base64.b64decode(self.content).decode("utf-8-sig")
        except (UnicodeDecodeError, ValueError) as error:
            raise UserError(self.env._("Save the file as CSV in UTF-8 and try again.")) from error
        reader = csv.DictReader(io.StringIO(text))
        if missing := set(COLUMNS) - set(reader.fieldnames or ()):
            raise UserError(
                self.env._("The first line lacks: %(columns)s.", columns=", ".join(sorted(missing)))
            )
        rows = list(reader)
        if not rows or len(rows) > MOST_ROWS:
            raise UserError(
                self.env._("The file has %(rows)s rows; 1 to %(most)s are taken at once.",
                           rows=len(rows), most=MOST_ROWS)
            )  # fmt: skip
        return rows

    def _tidy(self, line, row):
        row = {name: (row.get(name) or "").strip() for name in COLUMNS}
        if not row["number"] or not row["holder"]:
            raise UserError(self.env._("Line %(line)s: number and holder are needed.", line=line))
        days = {name: self._date(line, row[name]) for name in ("issued_on", "valid_until")}
        return {**row, **days}

    def _prepare_vals(self, row):
        return {
            "number": row["number"],
            "holder_name": row["holder"],
            "credit_code": row["credit_code"],
            "product_note": row["product"],
            "authority_id": self.env.user.licence_authority_id.id,
            "origin": Origin.LEGACY,
            "issued_on": row["issued_on"],
            "valid_from": row["issued_on"],
            "valid_until": row["valid_until"],
            "is_legacy_food": self.is_food,
        }

    def _date(self, line, text):
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise UserError(
                self.env._(
                    "Line %(line)s: “%(text)s” is no date like 2024-03-01.", line=line, text=text
                )
            ) from error

    def _enterprises(self, rows):
        """One partner for each row: known by its credit code, or made from the name."""
        # sudo: the clerk keeps certificates, not the register of enterprises
        partners = self.env["res.partner"].sudo()
        codes = [row["credit_code"] for row in rows if row["credit_code"]]
        known = {one.credit_code: one for one in partners.search([("credit_code", "in", codes)])}
        new = iter(
            partners.create(
                [
                    {"name": row["holder"], "is_company": True}
                    for row in rows
                    if row["credit_code"] not in known
                ]
            )
        )
        return [known.get(row["credit_code"]) or next(new) for row in rows]

    def _reserve(self, certificates):
        """Numbers of our own rule enter the book, so that the series goes on after them."""
        book = self.env["licence.counter"]
        for certificate in certificates:
            if parts := OUR_RULE.fullmatch(certificate.number):
                book._reserve(parts[1], int(parts[2]), certificate)
