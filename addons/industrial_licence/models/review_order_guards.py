from odoo import models

from ..lifecycle.review_plan import State as PlanState


class ReviewOrderGuards(models.AbstractModel):
    """Why a review may not be given to another organiser, or taken back."""

    _name = "licence.review.order.guards"
    _description = "Reasons against the verbs of a review order"

    def _guard_own_case(self):
        if self.case_authority_id != self.env.user.licence_authority_id:
            yield self.env._(
                "The review was given by %(authority)s; only it gives it to another.",
                authority=self.case_authority_id.display_name,
            )

    def _guard_not_planned(self):
        if self._planned_lines():
            yield self.env._("A visit of this review is planned; the plan is withdrawn first.")

    def _planned_lines(self):
        return self.line_ids.filtered(lambda line: line.plan_id.state != PlanState.WITHDRAWN)
