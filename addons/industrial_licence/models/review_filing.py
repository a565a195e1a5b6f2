from odoo import fields, models

from .review_plan import ADDRESSEES


class ReviewFiling(models.Model):
    """备案: what was filed, with whom and when; kept for ever (信息管理规定 第7条, 第21条)."""

    _name = "licence.review.filing"
    _description = "Filing of a visit plan"
    _inherit = "licence.kept.mixin"
    _order = "plan_id, round desc"
    _rec_name = "stamp"

    plan_id = fields.Many2one("licence.review.plan", required=True, index=True, ondelete="restrict")
    round = fields.Integer("Filing", required=True, aggregator=None)
    filed_with = fields.Selection(ADDRESSEES, required=True)
    authority_id = fields.Many2one(
        "licence.authority", "Filed With Authority", required=True, index=True, ondelete="restrict"
    )
    filed_at = fields.Datetime(required=True)
    filed_by_id = fields.Many2one("res.users", required=True, ondelete="restrict")
    stamp = fields.Char(required=True, help="SHA-256 of the content.")
    content = fields.Json(required=True)
    acknowledged_at = fields.Datetime()
    acknowledged_by_id = fields.Many2one("res.users", ondelete="restrict")

    _once = models.Constraint("UNIQUE (plan_id, round)", "This filing is already written.")
