from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestFeedbackHandOut(VisitCase):
    def test_each_work_has_its_own_form(self):
        visit = self.visit()
        forms = visit.application_id.feedback_ids
        self.assertEqual(set(forms.mapped("work")), {"acceptance", "visit"})
        self.assertEqual(visit.feedback_id.department_id, self.department)

    def test_the_form_of_the_acceptance_goes_out_with_the_receipt(self):
        form = self.application().feedback_ids
        self.assertEqual((form.work, form.state), ("acceptance", "handed_out"))
        self.assertTrue(form.handed_to and form.handed_out_at and form.is_explained)

    def test_without_it_nothing_is_accepted(self):
        application = self.desk.submitted()
        self.desk.verify(application)
        self.env.flush_all()
        self.cr.execute("DELETE FROM licence_feedback WHERE application_id = %s", [application.id])
        self.env.invalidate_all()
        with self.assertRaisesRegex(UserError, "feedback form"):
            application.action_accept()
        self.assertEqual(application.state, "submitted")

    def test_without_acknowledgement_it_is_not_handed_out(self):
        visit = self.visit()
        form = self.at(-20, visit.feedback_id, self.leader_user)
        form.handed_to = "测试人甲"
        with self.assertRaisesRegex(UserError, "acknowledges"):
            form.action_hand_out()
        form.write({"handed_to": False, "is_explained": True})
        with self.assertRaisesRegex(UserError, "head of the enterprise"):
            form.action_hand_out()
        self.assertEqual(form.state, "prepared")

    def test_it_is_not_handed_out_twice_nor_changed_after(self):
        visit = self.visit()
        self.hand_out(visit)
        form = self.at(-20, visit.feedback_id, self.leader_user)
        with self.assertRaisesRegex(UserError, "not open"):
            form.action_hand_out()
        with self.assertRaises(UserError):
            form.handed_to = "别人"

    def test_the_body_hands_out_nothing_for_its_team(self):
        visit = self.visit()
        with self.assertRaises(AccessError):
            visit.feedback_id.with_user(self.clerk).action_hand_out()

    def test_the_printed_form_says_its_purpose(self):
        form = self.application().feedback_ids
        words = "".join(form._form_sheet("feedback_form").texts())
        self.assertIn("目的和意义", words)
        self.assertIn("受理", words)
