from odoo import models


class DepartmentChangeEffects(models.AbstractModel):
    """What follows when a change notice is filed and applied."""

    _name = "licence.department.change.effects"
    _description = "Effects of the verbs of a change notice"

    def _after_file(self):
        self._clock_start("T-28")

    def _after_apply(self):
        self.department_id._seal({line.item: line.after for line in self.line_ids})
        self._clock_stop("T-28")

    def _after_refuse(self):
        self._clock_stop("T-28")
