from odoo import models


class DepartmentFindingGuards(models.AbstractModel):
    """Why a finding is not corrected or not closed yet."""

    _name = "licence.department.finding.guards"
    _description = "Reasons against the verbs of a finding"

    def _guard_correction_recorded(self):
        if not ((self.correction or "").strip() and self.corrected_on):
            yield self.env._("Write down the correction and its day.")

    def _guard_verified_by_finder(self):
        if self.inspection_id.kind != "self" and self.env.user.licence_department_id:
            yield self.env._("Who found it verifies that it was corrected.")

    def _guard_other_person_corrected(self):
        if self.step_ids.filtered(lambda step: step.verb == "correct")[:1].user_id == self.env.user:
            yield self.env._("You corrected this finding; another person verifies it.")
