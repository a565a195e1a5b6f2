from odoo import fields, models

from ..models.decision import SET_ASIDE_BASES


class SetAsideWizard(models.TransientModel):
    _name = "licence.set.aside.wizard"
    _description = "Setting a decision aside"
    _inherit = "licence.verb.question"

    basis = fields.Selection(SET_ASIDE_BASES, required=True)
    document = fields.Char("Number of the Document")
    reason = fields.Text(required=True)

    def action_confirm(self):
        return self._record()._set_aside(self.basis, self.reason, self.document or "")
