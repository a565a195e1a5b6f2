from odoo import models

from ..tools.legal_time import legal_today


class DepartmentCheckEffects(models.AbstractModel):
    """What follows from the result of a yearly check."""

    _name = "licence.department.check.effects"
    _description = "Effects of the verbs of a yearly check"

    def _after_conclude(self):
        self._seal(
            {"concluded_on": legal_today(self.env), "checker_id": self.env.uid, "is_last": True}
        )
        # sudo: only the latest check of a body speaks for it
        older = self.sudo().search(
            [
                ("department_id", "=", self.department_id.id),
                ("is_last", "=", True),
                ("id", "!=", self.id),
            ]
        )
        older._seal({"is_last": False})
