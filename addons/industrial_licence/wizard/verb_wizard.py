from odoo import fields, models


class VerbWizard(models.TransientModel):
    _name = "licence.verb.wizard"
    _description = "Reason for a step"
    _inherit = "licence.verb.question"

    reason = fields.Text(required=True)

    def _suits(self, transition):
        # A step that asks for more than a reason has a wizard of its own.
        return set(transition.asks) <= {"reason"}

    def action_confirm(self):
        return self._record()._advance(self.verb, reason=self.reason)
