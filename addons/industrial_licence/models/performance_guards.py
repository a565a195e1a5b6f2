from odoo import models

from ..tools.legal_time import legal_today


class PerformanceGuards(models.AbstractModel):
    """Why a year's performance may not be assessed or answered."""

    _name = "licence.performance.guards"
    _description = "Reasons against the verbs of a performance record"

    def _guard_assessed_by_recommender(self):
        user = self.env.user
        body = user.licence_department_id
        own = (
            body == self.recommender_department_id
            if body
            else self.recommender_authority_id
            and self.recommender_authority_id == user.licence_authority_id
        )
        if not own:
            yield self.env._(
                "%(recommender)s recommended this auditor and assesses the work.",
                recommender=self.auditor_id.recommender_name,
            )

    def _guard_not_oneself(self):
        if self.auditor_id.user_id == self.env.user:
            yield self.env._("Nobody assesses oneself.")

    def _guard_graded(self):
        if not (self.grade and self.assessment):
            yield self.env._("Give a grade and write the assessment.")

    def _guard_year_over(self):
        if self.year >= legal_today(self.env).year:
            yield self.env._("The year %(year)s is not over.", year=self.year)

    def _guard_answered_by_auditor(self):
        if self.auditor_id.user_id != self.env.user:
            yield self.env._("Only the auditor answers the own assessment.")

    def _guard_objects_once(self):
        if self.step_ids.filtered(lambda step: step.verb == "object"):
            yield self.env._("You have objected already; the assessment was looked at again.")

    def _guard_other_assessor(self):
        """An objection is judged by somebody other than who assessed."""
        if self.step_ids.filtered(lambda step: step.verb == "assess")[:1].user_id == self.env.user:
            yield self.env._("You assessed this year; another person answers the objection.")
