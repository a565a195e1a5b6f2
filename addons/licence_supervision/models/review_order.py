from odoo import api, fields, models


class ReviewOrder(models.Model):
    """On the workbench of the review: the latest grade and evaluation of the enterprise."""

    _inherit = "licence.review.order"

    latest_grade = fields.Char(
        compute="_compute_reference",
        help="For reference: it stands for no item of the visit and for no test.",
    )
    latest_evaluation = fields.Char(
        compute="_compute_reference",
        help="For reference: it stands for no item of the visit and for no test.",
    )

    @api.depends("enterprise_id")
    @api.depends_context("lang")
    def _compute_reference(self):
        self.env["licence.supervision.review.reference"]._fill(self)
