from odoo import api, fields, models
from odoo.exceptions import UserError

from ..tools.legal_time import legal_today

BEST = 5
WORDS = "words"


class FeedbackAnswer(models.Model):
    """What an enterprise answered; only the centre reads it."""

    _name = "licence.feedback.answer"
    _description = "Answer of an enterprise"
    _inherit = ["licence.once.mixin", "licence.kept.mixin"]
    _order = "feedback_id desc, id"
    _rec_name = "question_id"

    feedback_id = fields.Many2one(
        "licence.feedback", required=True, index=True, ondelete="restrict"
    )
    question_id = fields.Many2one(
        "licence.feedback.question", index="btree_not_null", ondelete="restrict",
        help="Empty: the enterprise's own words.",
    )  # fmt: skip
    is_yes = fields.Boolean("Yes")
    score = fields.Integer(aggregator="avg")
    text = fields.Text("Own Words")
    enterprise_id = fields.Many2one(related="feedback_id.enterprise_id")
    body_name = fields.Char(related="feedback_id.body_name")

    _once = models.UniqueIndex(
        "(feedback_id, COALESCE(question_id, 0))", "This question is answered already."
    )
    _score_range = models.Constraint(
        "CHECK (score BETWEEN 0 AND 5)", "A score lies between one and five."
    )

    @api.model
    def _keep(self, form, answers):
        rows = [self._row(form, question, answers) for question in form._questions()]
        if words := (answers.get(WORDS) or "").strip():
            rows.append({"feedback_id": form.id, "text": words[:4000]})
        made = self._room().create(rows)
        return made._outside(self)

    @api.model
    def _row(self, form, question, answers):
        answer = answers.get(question.code)
        row = {"feedback_id": form.id, "question_id": question.id}
        if question.kind == "score":
            return {**row, "score": self._score(question, answer)}
        if answer not in {"yes", "no"}:
            raise UserError(self.env._("Answer: %(question)s", question=question.name))
        return {**row, "is_yes": answer == "yes"}

    @api.model
    def _score(self, question, answer):
        if str(answer or "") not in set(map(str, range(1, BEST + 1))):
            raise UserError(self.env._("Answer: %(question)s", question=question.name))
        return int(answer)

    def _draft_cases(self):
        """国质检监[2006]499号 一(二): a yes to a breach drafts a case against the team leader."""
        pointing = self.filtered(lambda row: row.is_yes and row.question_id.breach_type_id)
        # sudo: the enterprise points; the body and the centre look into it
        return self.env["licence.integrity.breach"].sudo().create(
            [row._prepare_breach_vals() for row in pointing if row.feedback_id.visit_id]
        )  # fmt: skip

    def _prepare_breach_vals(self):
        """What was answered, not by whom: the person accused reads the case.

        Neither the day of the visit nor any other word of it stands here."""
        question = self.question_id
        return {
            "auditor_id": self.feedback_id.visit_id.team_id.leader_id.id,
            "type_id": question.breach_type_id.id,
            "source": "feedback",
            "happened_on": legal_today(self.env),
            "description": self.env._(
                "An enterprise answered “yes”: %(question)s", question=question.name
            ),
        }
