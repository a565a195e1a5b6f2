from odoo import fields, models


class LabSanction(models.Model):
    """A laboratory suspended as a whole, or excluded from licence testing."""

    _name = "licence.lab.sanction"
    _description = "Suspension or exclusion of a laboratory"
    _inherit = "licence.lab.row"
    _rec_name = "reason"

    kind = fields.Selection(
        [("suspension", "Suspension"), ("exclusion", "Exclusion")], required=True
    )
    reason = fields.Char(required=True)
    basis = fields.Char("Legal Basis", required=True)
    breach_id = fields.Many2one("licence.lab.breach", index="btree_not_null", ondelete="restrict")
