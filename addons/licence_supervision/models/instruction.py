from odoo import fields, models


class SupervisionInstruction(models.Model):
    """领导批示 of 信息管理规定 14: written once, by a leader, through the step of the case."""

    _name = "licence.supervision.instruction"
    _description = "Leader's Instruction"
    _inherit = "licence.once.mixin"
    _order = "id"
    _rec_name = "text"

    complaint_id = fields.Many2one(
        "licence.supervision.complaint", required=True, index=True, readonly=True,
        ondelete="restrict",
    )  # fmt: skip
    author_id = fields.Many2one("res.users", "Leader", required=True, ondelete="restrict")
    text = fields.Text(required=True)
    at = fields.Datetime(required=True)
