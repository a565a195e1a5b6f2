from odoo import fields, models

from ..lifecycle.decision import Anew
from ..models.decision import ANEW, SET_ASIDE_BASES


class SetAsideWizard(models.TransientModel):
    _name = "licence.set.aside.wizard"
    _description = "Setting a decision aside"
    _inherit = "licence.verb.question"
    _asked_of = {"licence.decision": {"set_aside"}}

    basis = fields.Selection(SET_ASIDE_BASES, required=True)
    document = fields.Char("Number of the Document")
    decides_anew = fields.Selection(
        ANEW, "Decided Anew By", required=True, default=Anew.SAME.value,
        help="Of a grant: who decides on the application again.",
    )  # fmt: skip
    reason = fields.Text(required=True)

    def action_confirm(self):
        return self._record()._set_aside(
            self.basis, self.reason, self.document or "", self.decides_anew
        )
