from odoo import models

from ..lifecycle.inspection import Conclusion, Finding, Kind

BY_LAW = frozenset({Kind.AFTER_EXEMPTION, Kind.AFTER_ISSUE})


class SupervisionInspectionGuards(models.AbstractModel):
    _name = "licence.supervision.inspection.guards"
    _description = "Why an inspection may not go on now"

    def _guard_two_officers(self):
        """条例 39: two persons at least."""
        if len(self.officer_ids) < 2:
            yield self.env._("Two officers at least inspect: 条例 39.")

    def _guard_own_work(self):
        """The acting body, or the one of the place; whoever is named may act for either."""
        own, user = self.env.user.licence_authority_id, self.env.user
        if user not in self.officer_ids and own not in (self.authority_id | self.area_id):
            yield self.env._("This inspection belongs to another body.")

    def _guard_one_of_the_officers(self):
        if self.env.user not in self.officer_ids:
            yield self.env._("Only an officer of this inspection concludes it.")

    def _guard_all_looked_at(self):
        missing = self.line_ids.filtered(lambda line: line.finding == Finding.OPEN)
        if missing:
            yield self.env._(
                "Not looked at yet: %(name)s and %(count)s more.",
                name=missing[0].name, count=len(missing) - 1,
            )  # fmt: skip

    def _guard_findings_written(self):
        if not self.conclusion or not (self.findings or "").strip():
            yield self.env._("Write the findings and the conclusion.")
        if self.conclusion == Conclusion.KEPT and self._worse_lines():
            yield self.env._("Conditions are worse than at issue; they are not “kept”.")

    def _guard_not_due_by_law(self):
        if self.kind in BY_LAW:
            yield self.env._("This inspection is due by law and is not cancelled.")

    def _worse_lines(self):
        return self.line_ids.filtered(lambda line: line.finding == Finding.WORSE)
