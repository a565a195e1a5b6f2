from odoo import fields, models


class GuidePosting(models.Model):
    """The guide on the wall of a hall: where and since when (信息管理规定 第34条)."""

    _name = "licence.guide.posting"
    _description = "Posting of a service guide"
    _order = "posted_on desc, id desc"
    _rec_name = "place"

    guide_id = fields.Many2one(
        "licence.service.guide", required=True, index=True, ondelete="cascade"
    )
    place = fields.Char(required=True)
    posted_on = fields.Date("Put Up On", required=True)
    removed_on = fields.Date()
    posted_by_id = fields.Many2one(
        "res.users", readonly=True, ondelete="restrict", default=lambda self: self.env.uid
    )

    _period = models.Constraint(
        "CHECK (removed_on IS NULL OR removed_on >= posted_on)",
        "A poster comes down after it goes up.",
    )
