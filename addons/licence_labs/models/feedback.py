from odoo import api, fields, models
from odoo.addons.industrial_licence.lifecycle.feedback import Work
from odoo.addons.industrial_licence.models.feedback import Feedback as CoreFeedback

from ..lifecycle.test_order import State

# The sample has left the enterprise for good, the test has not begun.
TO_HAND_OUT = frozenset({State.DELIVERED, State.RECEIVED})


class Feedback(models.Model):
    """反馈表 of a test: the form of the core, with the order it is about."""

    _inherit = "licence.feedback"

    _sealed_fields = CoreFeedback._sealed_fields | {"test_order_id", "lab_id"}
    # The enterprise chooses, and chooses again until the sample is sent.
    _sealed_between_steps = frozenset({"lab_id", "body_name"})

    test_order_id = fields.Many2one(
        "licence.lab.test.order", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    lab_id = fields.Many2one(
        "licence.lab", "Laboratory Judged", readonly=True, index="btree_not_null",
        ondelete="restrict",
    )  # fmt: skip

    _one_a_test = models.UniqueIndex(
        "(test_order_id) WHERE test_order_id IS NOT NULL",
        "The form for this test is there already.",
    )

    @api.model
    def _prepare_for_test(self, order):
        return self._prepare_form(Work.TEST, order.application_id, test_order_id=order.id)

    def _guard_work_not_begun(self):
        yield from super()._guard_work_not_begun()
        # sudo: how far the test is, for whoever hands the form out
        order = self.sudo().test_order_id
        if order and order.state not in TO_HAND_OUT:
            yield self.env._(
                "The form on a test is handed out once the sample is sent, before the test begins."
            )


class FeedbackAnswer(models.Model):
    _inherit = "licence.feedback.answer"

    def _draft_cases(self):
        """国质检监[2006]499号 一(三): the case says what was answered, never by whom."""
        done = super()._draft_cases()
        pointing = self.filtered(lambda row: row.is_yes and row.question_id.lab_breach_type_id)
        # sudo: the enterprise points; the province of the laboratory looks into it
        self.env["licence.lab.breach"].sudo().create(
            [answer._prepare_lab_breach_vals() for answer in pointing if answer.feedback_id.lab_id]
        )
        return done

    def _prepare_lab_breach_vals(self):
        question = self.question_id
        return {
            "lab_id": self.feedback_id.lab_id.id,
            "type_id": question.lab_breach_type_id.id,
            "facts": self.env._("An enterprise answered “yes”: %(question)s",
                                question=question.name),
        }  # fmt: skip
