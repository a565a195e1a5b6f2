from odoo import models

from ..lifecycle.complaint import Kind


class SupervisionComplaintGuards(models.AbstractModel):
    _name = "licence.supervision.complaint.guards"
    _description = "Why a complaint may not go on now"

    def _guard_handlers_named(self):
        if not self.handler_ids:
            yield self.env._("Name the handlers first.")
        if self._biased(self.handler_ids):
            yield self.env._("Nobody of the body complained of handles the complaint.")

    def _guard_named_handler(self):
        if self.env.user not in self.handler_ids:
            yield self.env._("Only a named handler of this complaint may do this.")

    def _guard_goes_elsewhere(self):
        """Transfer keeps the history; the body complained of never receives it."""
        target, about = self.refer_to_id, self.target_authority_id
        if not target or target == self.authority_id:
            yield self.env._("Say which other body it is referred to.")
        elif about and (target.parent_path or "").startswith(about.parent_path or "?"):
            yield self.env._("A complaint is never referred to the body complained of.")

    def _guard_findings_written(self):
        if not (self.findings or "").strip() or not self.verdict:
            yield self.env._("Write what was found, and whether the complaint is founded.")
        if self.kind == Kind.DISPUTE and not self.ruling:
            yield self.env._("Say how the dispute is settled.")

    def _guard_reply_written(self):
        if not (self.reply or "").strip():
            yield self.env._("Write the reply first.")
        elif self._names_complainant(self.reply):
            yield self.env._("The reply names the complainant; leave the name out.")

    def _names_complainant(self, text):
        # sudo: the check compares; nobody is shown the name
        known = self.env["licence.supervision.complainant"].sudo()
        names = known.search([("complaint_id", "=", self.id)]).mapped("name")
        return any(name and name in text for name in names)
