import base64
import hashlib
from io import BytesIO

import xlsxwriter

from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_now

DEPARTMENTS = [
    ("investment", "Investment (投资)"), ("registration", "Registration (工商)"),
    ("tax", "Taxation (税务)"), ("finance", "Finance (金融)"), ("insurance", "Insurance (保险)"),
    ("other", "Other"),
]  # fmt: skip
DATASETS = [("holders", "Holders"), ("checks", "Spot Checks"), ("grades", "Grades")]
# What leaves is named here, column by column; nothing else of a record ever does.
COLUMNS = {
    "holders": (
        "licence.supervision.quality.file",
        ("credit_code", "enterprise_id", "products", "valid_count", "valid_until"),
    ),
    "checks": (
        "licence.supervision.spot.check",
        ("enterprise_id", "product_id", "batch", "judged_on", "result", "announcement"),
    ),
    "grades": (
        "licence.supervision.grade",
        ("enterprise_id", "grade", "score", "graded_on"),
    ),
}
ONLY = {
    "holders": [("valid_count", ">", 0)],
    "checks": [("published_on", "!=", False)],
    "grades": [("is_current", "=", True)],
}


class SupervisionShare(models.Model):
    """与投资、工商、税务、金融、保险等有关部门共享: who got which rows, when, with their hash."""

    _name = "licence.supervision.share"
    _description = "Data Shared With a Department"
    _inherit = "licence.once.mixin"
    _order = "id desc"
    _rec_name = "recipient"

    department = fields.Selection(DEPARTMENTS, required=True)
    recipient = fields.Char(required=True)
    dataset = fields.Selection(DATASETS, required=True)
    purpose = fields.Char(required=True)
    authority_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    user_id = fields.Many2one(
        "res.users", "Shared By", readonly=True, ondelete="restrict",
        default=lambda self: self.env.uid,
    )  # fmt: skip
    shared_at = fields.Datetime(readonly=True, default=lambda self: legal_now(self.env))
    row_count = fields.Integer("Rows", readonly=True)
    file = fields.Binary(readonly=True, attachment=True)
    file_name = fields.Char(readonly=True)
    digest = fields.Char("SHA-256", readonly=True)

    @api.model_create_multi
    def create(self, vals_list):
        own = {
            "authority_id": self.env.user.licence_authority_id.id,
            "user_id": self.env.uid,
            "shared_at": legal_now(self.env),
        }
        return super().create(
            [{**vals, **own, **self._drawn(vals["dataset"])} for vals in vals_list]
        )

    @api.model
    def _drawn(self, dataset):
        """The rows the user may read, as a workbook; strings are written as strings."""
        name, columns = COLUMNS[dataset]
        model = self.env[name]
        rows = model.search_fetch(ONLY[dataset], columns)
        out = BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        book = xlsxwriter.Workbook(out, options)
        page = book.add_worksheet()
        page.write_row(
            0, 0, [model._fields[column]._description_string(model.env) for column in columns]
        )
        for line, row in enumerate(rows, 1):
            page.write_row(line, 0, [_shown(row[column]) for column in columns])
        book.close()
        raw = out.getvalue()
        return {
            "row_count": len(rows),
            "file": base64.b64encode(raw),
            "file_name": f"{dataset}.xlsx",
            "digest": hashlib.sha256(raw).hexdigest(),
        }


def _shown(value):
    if isinstance(value, models.BaseModel):
        return value.display_name or ""
    return str(value) if value or (value == 0 and value is not False) else ""
