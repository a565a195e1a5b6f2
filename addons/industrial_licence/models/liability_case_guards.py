from odoo import models

from ..lifecycle.liability_case import RANK
from ..tools.legal_time import legal_today


class LiabilityCaseGuards(models.AbstractModel):
    """Why a liability case may not move on."""

    _name = "licence.liability.case.guards"
    _description = "Reasons against the verbs of a liability case"

    def _guard_people_found(self):
        if self.event_on > legal_today(self.env):
            yield self.env._("The event cannot lie in the future.")
        elif not self._responsible_people():
            yield self.env._("Nobody is on record as responsible on that day.")

    def _guard_other_person_opened(self):
        if self.step_ids.filtered(lambda step: step.verb == "open")[:1].user_id == self.env.user:
            yield self.env._("You opened this case; another person decides it.")

    def _guard_everybody_judged(self):
        waiting = self.person_ids.filtered(lambda person: not person.measure)
        if waiting:
            yield self.env._(
                "Decide on a measure, or none, for: %(people)s.",
                people=", ".join(waiting.mapped("name")),
            )

    def _guard_heads_first(self):
        """No head goes without a word while others are punished (国质检监[2006]499号 二(三))."""
        heads = self.person_ids.filtered(lambda person: person.rank < RANK["direct"])
        silent = heads.filtered(
            lambda person: person.measure == "none" and not person.measure_reason
        )
        if silent:
            yield self.env._(
                "Say why no measure is taken against: %(people)s.",
                people=", ".join(silent.mapped("name")),
            )
