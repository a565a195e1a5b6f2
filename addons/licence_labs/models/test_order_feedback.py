from odoo import fields, models
from odoo.addons.industrial_licence.lifecycle.feedback import GIVEN
from odoo.exceptions import AccessError, UserError

from ..lifecycle.kernel import LAB_CLERK, LAB_TESTER
from .feedback import TO_HAND_OUT


class TestOrderFeedback(models.AbstractModel):
    """国质检监[2006]499号 一(三): no test begins before the enterprise holds its form."""

    _name = "licence.lab.test.order.feedback"
    _description = "Feedback form of a test order"

    feedback_ids = fields.One2many(
        "licence.feedback", "test_order_id", "Feedback Form", readonly=True,
        groups="industrial_licence.group_staff,industrial_licence.group_applicant",
    )  # fmt: skip

    def _feedback_form(self):
        """The form of the test; an order older than the form gets it now."""
        # sudo: the laboratory hands out a form it may not read
        form = self.sudo().feedback_ids
        return form or form._prepare_for_test(self.sudo())  # sudo: the same

    def _after_drawn_up(self):
        done = super()._after_drawn_up()
        self._feedback_form()
        return done

    def _after_choose(self):
        # sudo: the name of the laboratory stands on the form
        lab = self.sudo().lab_id
        self._feedback_form()._seal({"lab_id": lab.id, "body_name": lab.name})

    def _guard_feedback_handed_out(self):
        # sudo: only whether it was handed out
        form = self.sudo().feedback_ids
        yield from form._obstacles_to_begin(form)

    def _hand_out_feedback(self, name, is_explained):
        """A member of the laboratory gave the form to the head of the enterprise."""
        self.ensure_one()
        self._check_hands_out()
        form = self._feedback_form().sudo()  # sudo: the member's post was checked
        form.write({"handed_to": (name or "").strip(), "is_explained": bool(is_explained)})
        return form._advance("hand_out")

    def _check_hands_out(self):
        user = self.env.user
        is_member = user.has_group(LAB_CLERK) or user.has_group(LAB_TESTER)
        if not is_member or user.licence_lab_id != self.lab_id:
            raise AccessError(self.env._("This is not the work of your laboratory."))
        if self.is_blind:
            raise UserError(
                self.env._("The sample is blind: the licence office hands out the feedback form.")
            )

    def _feedback_words(self):
        """What the page of the laboratory shows of the form: nothing of what is said in it."""
        # sudo: the laboratory knows that it handed the form out, and to whom
        form = self.sudo().feedback_ids
        is_given = form.state in GIVEN
        is_due = not is_given and self.state in TO_HAND_OUT
        return {
            "is_given": is_given,
            "is_due": is_due and not self.is_blind,
            "is_with_office": is_due and self.is_blind,
            "handed_to": "" if self.is_blind else form.handed_to or "",
            "handed_out_at": form.handed_out_at,
        }
