from odoo import api, fields, models
from odoo.fields import Command

from ..lifecycle.application import Verdict


class ReturnWizard(models.TransientModel):
    """All defects at once (行政许可法 32(1)(四)): a ticked material and what is wrong with it."""

    _name = "licence.return.wizard"
    _description = "Defects an application is returned for"
    _inherit = "licence.verb.question"
    _asked_of = {"licence.application": {"return_"}}

    line_ids = fields.One2many("licence.return.wizard.line", "wizard_id", "Materials")

    @api.model
    def default_get(self, fields):
        found = super().default_get(fields)
        asked = found.get("res_id") or self.env.context.get("default_res_id")
        application = self.env["licence.application"].browse(asked).exists()
        if "line_ids" in fields and application:
            found["line_ids"] = [
                Command.create(self._prepare_line_vals(item))
                for item in application.item_ids
                if item.stage == "apply"
            ]
        return found

    @api.model
    def _prepare_line_vals(self, item):
        return {
            "item_id": item.id,
            "is_defect": item.verdict == Verdict.NOT_MET,
            "reason": item.verdict_reason,
        }

    def action_confirm(self):
        defects = self.line_ids.filtered("is_defect")
        return self._record()._return_for({line.item_id: line.reason for line in defects})


class ReturnWizardLine(models.TransientModel):
    _name = "licence.return.wizard.line"
    _description = "Material with a defect"

    wizard_id = fields.Many2one("licence.return.wizard", required=True, ondelete="cascade")
    item_id = fields.Many2one("licence.dossier.item", "Material", required=True, readonly=True)
    is_defect = fields.Boolean("Defect")
    reason = fields.Char("What Is Wrong")
