from odoo import models

from ..lifecycle.appeal import Effect, Result


class AppealGuards(models.AbstractModel):
    """Why an objection to a test may not be taken up or answered."""

    _name = "licence.lab.appeal.guards"
    _description = "Reasons against the steps of an objection to a test"

    def _guard_not_who_tested(self):
        if self.env.user in self._original_people():
            yield self.env._(
                "You tested or signed the report: another person of the laboratory handles this."
            )

    def _guard_answered_by_handler(self):
        if self.handler_id != self.env.user:
            yield self.env._("Who took the objection up answers it.")

    def _guard_result_follows(self):
        if not (self.result and self.effect):
            yield self.env._("Say the result of the objection and what follows from it.")
        elif self.result == Result.REJECTED and self.effect != Effect.NONE:
            yield self.env._("A rejected objection changes nothing.")
