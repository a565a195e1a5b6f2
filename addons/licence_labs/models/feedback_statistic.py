from odoo import fields, models
from odoo.addons.industrial_licence.models.feedback_statistic import (
    FeedbackStatistic as CoreStatistic,
)


class FeedbackStatistic(models.Model):
    _inherit = "licence.feedback.statistic"
    _depends = {"licence.feedback": ["lab_id"]}
    _judged = (*CoreStatistic._judged, "lab_id")

    lab_id = fields.Many2one("licence.lab", "Laboratory Judged", readonly=True)
