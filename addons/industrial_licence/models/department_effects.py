from odoo import models

from ..tools.legal_time import legal_today


class DepartmentEffects(models.AbstractModel):
    """What follows when a review body is approved or its approval withdrawn."""

    _name = "licence.department.effects"
    _description = "Effects of the verbs of a review body"

    def _after_approve(self):
        today = legal_today(self.env)
        self._seal({"approved_on": today, "valid_from": today})

    def _after_withdraw(self):
        today = legal_today(self.env)
        self._seal({"ended_on": today})
        # sudo: a body that is none any more engages nobody
        engagements = self.env["licence.engagement"].sudo()
        engagements.search([("department_id", "=", self.id), ("effective_to", "=", False)])._end_on(
            today
        )
