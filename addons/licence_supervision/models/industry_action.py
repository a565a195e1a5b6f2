from odoo import fields, models


class SupervisionIndustryAction(models.Model):
    """行业自律行动: what an association does in its trade, readable by every body."""

    _name = "licence.supervision.industry.action"
    _description = "Self-Discipline Action of an Association"
    _order = "taken_on desc, id desc"
    _rec_name = "association"

    association = fields.Char(required=True)
    category_id = fields.Many2one(
        "licence.category", "Trade", required=True, index=True, ondelete="restrict"
    )
    kind = fields.Selection(
        [
            ("pledge", "Pledge"), ("standard", "Standard of the Association"),
            ("training", "Training"), ("review", "Peer Review"), ("other", "Other"),
        ],
        required=True, default="pledge",
    )  # fmt: skip
    members = fields.Text("Members Taking Part")
    taken_on = fields.Date("Date", required=True)
    result = fields.Text()
