from odoo import fields, models

from ..lifecycle.feedback import Work
from ..lifecycle.kernel import labels

WORKS = labels(Work, {"acceptance": "Acceptance", "visit": "Visit", "test": "Test"})


class FeedbackQuestion(models.Model):
    """A question of the 反馈表 of one work; a “yes” may point to a breach of discipline."""

    _name = "licence.feedback.question"
    _description = "Question of the feedback form"
    _order = "work, sequence, id"

    work = fields.Selection(WORKS, required=True, index=True)
    code = fields.Char(required=True)
    name = fields.Char("Question", required=True)
    sequence = fields.Integer(default=10)
    kind = fields.Selection(
        [("yes_no", "Yes or No"), ("score", "One to Five")], required=True, default="yes_no"
    )
    breach_type_id = fields.Many2one(
        "licence.breach.type", "A Yes Points To", ondelete="restrict",
        help="The answer drafts a case against the leader of the visit.",
    )  # fmt: skip
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE (work, code)", "This question is in the form already.")

    def _line(self):
        return {"code": self.code, "question": self.name, "kind": self.kind}
