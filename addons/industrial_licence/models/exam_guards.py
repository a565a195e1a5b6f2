from odoo import models

from ..tools.legal_time import legal_today


class ExamGuards(models.AbstractModel):
    """Why the scores of an examination cannot be fixed."""

    _name = "licence.exam.guards"
    _description = "Reasons against the verbs of an examination"

    def _guard_examiner_entitled(self):
        """Whoever registers examines: the centre, since 2020 the provinces."""
        rule = self.env["licence.qualification.rule"]._rule_on(self.held_on)
        is_centre = self.env.user.has_group("industrial_licence.group_centre")
        if (rule.registrar == "centre") != is_centre:
            yield self.env._(
                "On the day of the examination another body examined auditors: %(basis)s.",
                basis=rule.basis,
            )

    def _guard_mark_not_lowered(self):
        rule = self.env["licence.qualification.rule"]._rule_on(self.held_on)
        if self.pass_mark < rule.pass_mark:
            yield self.env._("The pass mark is at least %(mark)s.", mark=rule.pass_mark)

    def _guard_everybody_scored(self):
        if not self.result_ids:
            yield self.env._("Nobody stands on the list.")

    def _guard_held(self):
        if self.held_on > legal_today(self.env):
            yield self.env._("The examination has not been held yet.")
