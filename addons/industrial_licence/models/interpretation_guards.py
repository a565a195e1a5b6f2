from odoo import models

from ..tools.terms import Level


class InterpretationGuards(models.AbstractModel):
    """Why a question may not be asked, answered or published."""

    _name = "licence.interpretation.guards"
    _description = "Reasons against the verbs of an interpretation"

    def _guard_own_question(self):
        if self.env.user.licence_authority_id != self.authority_id:
            yield self.env._("%(authority)s asks this question itself.",
                             authority=self.authority_id.name)  # fmt: skip

    def _guard_nation_speaks(self):
        if self.env.user.licence_authority_id.level != Level.NATIONAL:
            yield self.env._("The national authority alone interprets the rules.")

    def _guard_has_answer(self):
        if not (self.answer or "").strip():
            yield self.env._("The answer has no text.")

    def _guard_not_the_author(self):
        if self.env.user in self.answered_by_id | self.asked_by_id:
            yield self.env._("You wrote the question or the answer; another person publishes it.")
