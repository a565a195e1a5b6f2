from odoo import fields, models


class Leave(models.Model):
    """Days on which a person of the register cannot be sent out."""

    _name = "licence.leave"
    _description = "Leave of a person of the register"
    _inherit = "licence.period.mixin"
    _order = "effective_from desc"
    _rec_name = "auditor_id"

    auditor_id = fields.Many2one(
        "licence.auditor", "Person", required=True, index=True, ondelete="cascade"
    )
    reason = fields.Char()
