from odoo import fields, models


class LabOpinionWizard(models.TransientModel):
    """省级质量技术监督局意见: what the province writes under a change notice."""

    _name = "licence.lab.opinion.wizard"
    _description = "Opinion of the province on a change notice"
    _inherit = "licence.verb.question"

    opinion = fields.Text("省级质量技术监督局意见", required=True, default="同意。")

    def action_confirm(self):
        return self._record()._opine(self.opinion)
