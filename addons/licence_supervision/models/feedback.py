from odoo import api, models
from odoo.addons.industrial_licence.models.authority import Level

from ..lifecycle.complaint import Kind


class FeedbackAnswer(models.Model):
    """国质检监〔2006〕499号 一（一）: a yes to paid consulting opens a case."""

    _inherit = "licence.feedback.answer"

    def _draft_cases(self):
        done = super()._draft_cases()
        for answer in self.filtered(lambda row: row.is_yes and row.question_id.complaint_breach):
            answer._open_complaint()
        return done

    def _open_complaint(self):
        """Taken in at the body above; it says what was answered, never by whom or in which case."""
        form = self.feedback_id
        judged = form.authority_id or form.case_authority_id
        # sudo: the enterprise points; the body above looks into it
        return (
            self.env["licence.supervision.complaint"]
            .sudo()
            ._take_in(self._said_of(judged), authority=judged)
        )

    @api.model
    def _judged_words(self, judged):
        """Above the national body nobody could take it in: it stands there by name."""
        if judged.level == Level.NATIONAL:
            return {"target_name": judged.name}
        return {"target_authority_id": judged.id}

    def _said_of(self, judged):
        question = self.question_id
        return {
            "kind": Kind.TIP_OFF.value,
            "channel": "feedback",
            "breach": question.complaint_breach,
            "content": self.env._(
                "An enterprise answered “yes”: %(question)s", question=question.name
            ),
            **self._judged_words(judged),
        }
