from odoo import models

from ..tools.legal_time import legal_today
from .auditor import Kind


class TrainingSessionGuards(models.AbstractModel):
    """Why a training session cannot be closed as held."""

    _name = "licence.training.session.guards"
    _description = "Reasons against the verbs of a training session"

    def _guard_trainer_registered(self):
        trainer = self.trainer_id
        if trainer.kind != Kind.TRAINER or not trainer._may_act(self.begins_on):
            yield self.env._(
                "%(person)s was no registered trainer on the first day.", person=trainer.name
            )

    def _guard_attended(self):
        if not self.attendance_ids:
            yield self.env._("The attendance sheet is empty.")
        if any(row.hours > self.hours for row in self.attendance_ids):
            yield self.env._("Somebody has more hours than the session.")

    def _guard_over(self):
        if self.ends_on > legal_today(self.env):
            yield self.env._("The session is not over yet.")
