from odoo import models

from ..lifecycle.review_plan import State as PlanState


class ReviewTeamEffects(models.AbstractModel):
    """What follows from the verbs of a review team."""

    _name = "licence.review.team.effects"
    _description = "Effects of the verbs of a review team"

    def _after_confirm(self):
        """What was warned of is kept beside its justification."""
        warned = self._sentences(fault for fault in self._faults() if not fault.stops)
        self._seal({"warnings": "\n".join(warned) or False})

    def _after_reopen(self):
        """Somebody else on the team is a change of what was filed (国质检监[2006]499号 一(二))."""
        if self.plan_id.state == PlanState.FILED:
            # sudo: the plan opens with its team, whoever opened the team
            self.plan_id.sudo()._advance("change", reason=self.step_ids.sorted("id")[-1:].reason)
        elif self.plan_id.state == PlanState.APPROVED:
            # sudo: as above
            self.plan_id.sudo()._advance("send_back", reason=self.step_ids.sorted("id")[-1:].reason)
