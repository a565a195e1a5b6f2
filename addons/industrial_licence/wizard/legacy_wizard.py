import base64
import re
from datetime import date

import stdnum.cn.uscc

from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from ..lifecycle.certificate import Origin, VersionKind
from ..tools.import_table import read_table
from ..tools.legal_time import legal_today

COLUMNS = ("number", "holder", "credit_code", "product", "issued_on", "valid_until")
MOST_ROWS = 5_000
MOST_FAULTS = 50
OUR_RULE = re.compile(r"(\(?.?\)?XK\d{2}-\d{3}-)(\d{5,})")
CLERK = "industrial_licence.group_certificate_clerk"


class LegacyWizard(models.TransientModel):
    """Certificates of older systems, food licences among them: read only, all rows or none."""

    _name = "licence.legacy.wizard"
    _description = "Taking over certificates of older systems"

    content = fields.Binary("CSV or Excel File", required=True, attachment=False)
    file_name = fields.Char()
    is_food = fields.Boolean(
        "Food Licences", help="Kept for reading; in no register and no report."
    )

    def action_import(self):
        self._check_clerk()
        rows = self._rows()
        self._refuse_faults(rows)
        rows = [self._dated(row) for row in rows]
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
            head, rows = read_table(base64.b64decode(self.content), MOST_ROWS)
        except ValueError as error:
            raise UserError(
                self.env._("Save the file as CSV in UTF-8 or as an Excel workbook and try again.")
            ) from error
        if missing := set(COLUMNS) - set(head):
            raise UserError(
                self.env._("The first line lacks: %(columns)s.", columns=", ".join(sorted(missing)))
            )
        if not rows or len(rows) > MOST_ROWS:
            raise UserError(
                self.env._("The file has %(rows)s rows; 1 to %(most)s are taken at once.",
                           rows=len(rows), most=MOST_ROWS)
            )  # fmt: skip
        return [{name: (row.get(name) or "").strip() for name in COLUMNS} for row in rows]

    def _refuse_faults(self, rows):
        """Every fault of the file at once, each with its line: whoever mends it mends it once."""
        taken = self._taken_numbers(rows)
        faults = []
        for line, row in enumerate(rows, 2):
            faults += [
                self.env._("Line %(line)s: %(fault)s", line=line, fault=fault)
                for fault in self._faults(row, taken)
            ]
            taken.add(row["number"])
        if len(faults) > MOST_FAULTS:
            more = self.env._("… and %(count)s more.", count=len(faults) - MOST_FAULTS)
            faults = [*faults[:MOST_FAULTS], more]
        if faults:
            raise UserError("\n".join(faults))

    def _taken_numbers(self, rows):
        numbers = [row["number"] for row in rows]
        # sudo: a number is taken whoever holds the certificate
        found = self.env["licence.certificate"].sudo().search_fetch(
            [("number", "in", numbers)], ["number"]
        )  # fmt: skip
        return set(found.mapped("number"))

    def _faults(self, row, taken):
        if not row["number"] or not row["holder"]:
            yield self.env._("number and holder are needed.")
        if row["number"] in taken:
            yield self.env._("certificate %(number)s is there already.", number=row["number"])
        if row["credit_code"] and not stdnum.cn.uscc.is_valid(row["credit_code"]):
            yield self.env._(
                "“%(code)s” is no unified social credit code.", code=row["credit_code"]
            )
        yield from self._faults_of_dates(row)

    def _faults_of_dates(self, row):
        begin, end = (self._date(row[name]) for name in ("issued_on", "valid_until"))
        for text, day in ((row["issued_on"], begin), (row["valid_until"], end)):
            if not day:
                yield self.env._("“%(text)s” is no date like 2024-03-01.", text=text)
        if begin and begin > legal_today(self.env):
            yield self.env._("it was issued on %(day)s, a day to come.", day=begin)
        if begin and end and end < begin:
            yield self.env._("it ends on %(end)s, before it begins.", end=end)

    def _dated(self, row):
        return {**row, **{name: self._date(row[name]) for name in ("issued_on", "valid_until")}}

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

    def _date(self, text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return None

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
