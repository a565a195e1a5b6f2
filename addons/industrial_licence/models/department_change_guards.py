from odoo import models


class DepartmentChangeGuards(models.AbstractModel):
    """Why a change notice may not be filed or applied."""

    _name = "licence.department.change.guards"
    _description = "Reasons against the verbs of a change notice"

    def _guard_something_changes(self):
        if self.department_id != self.env.user.licence_department_id:
            yield self.env._("A body files its own changes.")
        if not self.line_ids:
            yield self.env._("The notice names no change.")
        if any((line.before or "") == line.after for line in self.line_ids):
            yield self.env._("A line of the notice changes nothing.")

    def _guard_still_as_before(self):
        body = self.department_id
        moved = self.line_ids.filtered(lambda line: (body[line.item] or "") != (line.before or ""))
        if moved:
            yield self.env._("The register has moved on since this notice was filed.")
