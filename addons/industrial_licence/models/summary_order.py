from odoo import api, fields, models
from odoo.fields import Domain

from ..lifecycle.review_order import Stage
from ..lifecycle.summary_line import State
from ..tools.terms import Level


class ReviewOrder(models.Model):
    """A finished review waits for its batch; one the centre returned waits again."""

    _inherit = "licence.review.order"

    summary_line_ids = fields.One2many("licence.summary.line", "order_id", "Batches", readonly=True)
    return_reason = fields.Text("Returned by the Centre Because", compute="_compute_return_reason")
    is_to_summarise = fields.Boolean(
        "Waits for a Batch", compute="_compute_is_to_summarise",
        search="_search_is_to_summarise",
        help="Decided nationally, visited, and in no batch on its way.",
    )  # fmt: skip

    @api.depends("summary_line_ids.state")
    def _compute_return_reason(self):
        for order in self:
            last = order.summary_line_ids.sorted("id")[-1:]
            order.return_reason = last.state == State.RETURNED and last.return_reason

    @api.depends("stage", "summary_line_ids.state")
    def _compute_is_to_summarise(self):
        waiting = self.filtered_domain(self._domain_to_summarise())
        for order in self:
            order.is_to_summarise = order in waiting

    @api.model
    def _search_is_to_summarise(self, operator, value):
        if operator != "in":
            return NotImplemented
        waiting = self._domain_to_summarise()
        return waiting if True in value else ~waiting

    @api.model
    def _domain_to_summarise(self):
        under_way = [("state", "!=", State.RETURNED)]
        return (
            Domain("stage", "=", Stage.VISITED)
            & Domain(
                "application_id", "any!", [("deciding_authority_id.level", "=", Level.NATIONAL)]
            )
            & Domain("summary_line_ids", "not any", under_way)
        )
