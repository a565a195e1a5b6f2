import base64
import hashlib

from odoo import api, fields, models
from odoo.exceptions import UserError

KINDS = [
    ("establishment", "Certificate of the Legal Person"),
    ("qualification", "Evidence of Qualification"),
    ("rules", "Internal Rules: Duties and Procedures"),
    ("independence", "Independence Rules"),
    ("conduct", "Rules of Conduct"),
    ("reward", "Rules of Reward and Punishment"),
    ("other", "Other"),
]

FIXED = frozenset("department_id kind file sha256 version valid_from valid_until".split())


class DepartmentDocument(models.Model):
    """A version of a document a review body has on file; a new text is a new row."""

    _name = "licence.department.document"
    _description = "Document of a review body"
    _order = "department_id, kind, id desc"

    department_id = fields.Many2one(
        "licence.department", required=True, index=True, ondelete="cascade"
    )
    kind = fields.Selection(KINDS, required=True)
    name = fields.Char(required=True)
    version = fields.Char()
    valid_from = fields.Date()
    valid_until = fields.Date()
    file = fields.Binary(attachment=True)
    file_name = fields.Char()
    sha256 = fields.Char("Fingerprint", readonly=True)

    @api.model_create_multi
    def create(self, vals_list):
        return super().create(
            [{**vals, "sha256": self._fingerprint(vals.get("file"))} for vals in vals_list]
        )

    @api.model
    def _fingerprint(self, content):
        return hashlib.sha256(base64.b64decode(content)).hexdigest() if content else False

    def write(self, vals):
        if FIXED & set(vals):
            raise UserError(
                self.env._("A document on file stays; enter the new version beside it.")
            )
        return super().write(vals)
