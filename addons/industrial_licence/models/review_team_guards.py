from odoo import models

from ..lifecycle.review_plan import EDITABLE
from ..lifecycle.review_plan import State as PlanState


class ReviewTeamGuards(models.AbstractModel):
    """Why a review team may not move on."""

    _name = "licence.review.team.guards"
    _description = "Reasons against the verbs of a review team"

    def _guard_own_team(self):
        # A plan that opens its team has been judged itself.
        if not self.env.su:
            yield from self.plan_id._guard_own_plan()

    def _guard_rules_kept(self):
        yield from self._sentences(fault for fault in self._faults() if fault.stops)

    def _guard_warnings_justified(self):
        if self._has_reason():
            return
        for sentence in self._sentences(fault for fault in self._faults() if not fault.stops):
            yield self.env._("%(warning)s Justify it, or change the team.", warning=sentence)

    def _guard_other_person_proposed(self):
        proposed = self.step_ids.filtered(lambda step: step.verb == "propose")
        if proposed.sorted("id")[-1:].user_id == self.env.user:
            yield self.env._("You proposed this team; another person confirms it.")

    def _guard_not_on_visit(self):
        lines = self.plan_id.line_ids
        if lines and all(line.visited_on for line in lines):
            yield self.env._("Every enterprise of the plan has been visited.")

    def _guard_plan_not_filed(self):
        if self.plan_id.state not in EDITABLE | {PlanState.WITHDRAWN}:
            yield self.env._("The plan is approved or filed; open it for a change first.")
