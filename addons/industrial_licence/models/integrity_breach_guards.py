from odoo import models

from ..tools.legal_time import legal_today


class IntegrityBreachGuards(models.AbstractModel):
    """Why an integrity case may not move on."""

    _name = "licence.integrity.breach.guards"
    _description = "Reasons against the verbs of an integrity case"

    def _guard_described(self):
        if self.happened_on > legal_today(self.env):
            yield self.env._("A breach cannot lie in the future.")
        if self.auditor_id.user_id == self.env.user:
            yield self.env._("Nobody opens a case on oneself.")

    def _guard_other_person_opened(self):
        opened = self.step_ids.filtered(lambda step: step.verb == "open")[:1]
        if self.env.user in (opened.user_id, self.auditor_id.user_id):
            yield self.env._("You opened this case or it is yours; another person concludes it.")

    def _guard_investigated(self):
        if not (self.investigation or "").strip():
            yield self.env._("Write down what the investigation found.")
