from odoo import api, fields, models

from ..lifecycle.application import Ground
from ..lifecycle.kernel import labels
from ..models.application import GROUNDS


class EndingWizard(models.TransientModel):
    _name = "licence.ending.wizard"
    _description = "Reason for declining, refusing or terminating an application"
    _inherit = "licence.verb.question"
    _asked_of = {"licence.application": {"decline", "refuse", "terminate"}}

    reason = fields.Text(required=True)
    ground = fields.Selection(labels(Ground, GROUNDS))
    is_untrue = fields.Boolean(
        "Concealment or False Material",
        help="Bars a new application for the product for one year: 行政许可法 78.",
    )

    @api.model
    def default_get(self, fields):
        """A refusal begins with what stands in the way of the grant; the approver goes on."""
        found = super().default_get(fields)
        asked = found.get("res_id") or self.env.context.get("default_res_id")
        verb = found.get("verb") or self.env.context.get("default_verb")
        if "reason" in fields and verb == "refuse" and asked:
            application = self.env["licence.application"].browse(asked).exists()
            application.check_access("read")
            found.setdefault("reason", "\n".join(application._grounds_of_refusal()))
        return found

    def _facts(self):
        if self.verb == "terminate":
            return {"termination_ground": self.ground}
        return {"is_untrue": self.is_untrue}

    def action_confirm(self):
        return self._record()._advance(self.verb, reason=self.reason, facts=self._facts())
