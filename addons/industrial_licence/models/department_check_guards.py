from odoo import models

from ..lifecycle.department_check import Result


class DepartmentCheckGuards(models.AbstractModel):
    """Why a yearly check cannot be concluded."""

    _name = "licence.department.check.guards"
    _description = "Reasons against the verbs of a yearly check"

    def _guard_items_judged(self):
        if not self.item_ids or any(not item.verdict for item in self.item_ids):
            yield self.env._("Judge every item of the check.")

    def _guard_result_follows(self):
        if not self.result:
            yield self.env._("Say the result of the check.")
        elif self.result == Result.PASSED and "bad" in self.item_ids.mapped("verdict"):
            yield self.env._("An item is not in order: the check is not simply passed.")
