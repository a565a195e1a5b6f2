from odoo import models

from ..lifecycle.department_report import Kind


class DepartmentReportGuards(models.AbstractModel):
    """Why a yearly report cannot be handed in."""

    _name = "licence.department.report.guards"
    _description = "Reasons against the verbs of a yearly report"

    def _guard_written(self):
        if not (self.work_done or "").strip():
            yield self.env._("Write what was done in the year.")
        if self.department_id != self.env.user.licence_department_id:
            yield self.env._("A body hands in its own report.")

    def _guard_account_of_the_head(self):
        if self.kind == Kind.HEAD and self.head_id.user_id != self.env.user:
            yield self.env._("The head of the body hands in the own account.")
