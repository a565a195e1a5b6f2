from odoo import fields, models

from .complaint import BREACHES


class FeedbackQuestion(models.Model):
    _inherit = "licence.feedback.question"

    complaint_breach = fields.Selection(
        BREACHES, "A Yes Points to an Authority's",
        help="The answer opens a case at the body above the authority judged.",
    )  # fmt: skip
