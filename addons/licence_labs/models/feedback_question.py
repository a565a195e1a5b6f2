from odoo import fields, models


class FeedbackQuestion(models.Model):
    _inherit = "licence.feedback.question"

    lab_breach_type_id = fields.Many2one(
        "licence.lab.breach.type", "A Yes Points to a Laboratory's", ondelete="restrict",
        help="The answer drafts a case of the laboratory that tested.",
    )  # fmt: skip
