from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user, tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestFeedbackHandOut(LabCase):
    """S002-1.3-09 and -10: the form of the test, by the model of the core."""

    def form(self, order):
        return order.sudo().feedback_ids

    def give_to(self, order, name="测试人甲", is_explained=True, post="tester", lab=None):
        self.as_post(order, post, lab)._hand_out_feedback(name, is_explained)

    def test_a_complete_file_owns_three_forms(self):
        application = self.received().sudo().application_id
        visit = self.env["licence.feedback"]._prepare_form("visit", application)
        forms = application.feedback_ids
        self.assertIn(visit, forms)
        self.assertEqual(sorted(forms.mapped("work")), ["acceptance", "test", "visit"])

    def test_the_form_names_the_laboratory_the_enterprise_chose(self):
        form = self.form(self.chosen())
        self.assertEqual(
            (form.state, form.lab_id, form.body_name), ("prepared", self.lab, self.lab.name)
        )

    def test_a_test_does_not_start_before_it_is_handed_out(self):
        order = self.received()
        with self.assertRaisesRegex(UserError, "feedback form"):
            self.as_post(order, "tester").action_start()
        self.assertEqual(order.sudo().state, "received")
        self.give_to(order)
        form = self.form(order)
        self.assertEqual((form.state, form.handed_to), ("handed_out", "测试人甲"))
        self.assertTrue(form.handed_out_at)
        self.assertEqual(form.handed_out_by_id, self.member(self.lab, "tester"))
        self.as_post(order, "tester").action_start()
        self.assertEqual(order.sudo().state, "testing")

    def test_without_name_or_acknowledgement_it_is_not_handed_out(self):
        order = self.received()
        with self.assertRaisesRegex(UserError, "head of the enterprise"):
            self.give_to(order, "  ")
        with self.assertRaisesRegex(UserError, "acknowledges"):
            self.give_to(order, is_explained=False)
        self.assertEqual(self.form(order).state, "prepared")

    def test_not_before_the_sample_is_sent_nor_twice(self):
        order = self.chosen()
        with self.assertRaisesRegex(UserError, "once the sample is sent"):
            self.give_to(order)
        order.action_deliver()
        self.give_to(order)
        with self.assertRaises(UserError):
            self.give_to(order, "别人")
        self.assertEqual(self.form(order).handed_to, "测试人甲")

    def test_neither_another_laboratory_nor_the_enterprise_hands_out(self):
        order = self.received()
        other = self.laboratory("乙检验所（测试）", "LAB-002", listed=False)
        with self.assertRaises(AccessError):
            self.give_to(order, lab=other)
        with self.assertRaises(AccessError):
            self.give_to(order, post="head")
        for user in (self.applicant, self.officer):
            with self.assertRaises(AccessError):
                order.with_user(user)._hand_out_feedback("测试人甲", True)
        self.assertEqual(self.form(order).state, "prepared")

    def test_on_a_blind_sample_the_licence_office_hands_out(self):
        order = self.received(is_blind=True)
        self.assertTrue(order._feedback_words()["is_with_office"])
        with self.assertRaisesRegex(UserError, "blind"):
            self.give_to(order)
        form = self.form(order).with_user(self.handler)
        form.write({"handed_to": "测试人甲", "is_explained": True})
        form.action_hand_out()
        self.as_post(order, "tester").action_start()
        self.assertEqual(order.sudo().state, "testing")

    def test_members_of_a_laboratory_find_no_form(self):
        order = self.received()
        self.give_to(order)
        for post in ("clerk", "tester", "head"):
            user = self.member(self.lab, post)
            for model in ("licence.feedback", "licence.feedback.answer"):
                with self.assertRaises(AccessError):
                    self.env[model].with_user(user).search([])

    def test_nobody_moves_the_form_to_another_laboratory(self):
        form = self.form(self.received())
        centre = new_test_user(
            self.env, "labs.centre", groups="industrial_licence.group_centre",
            context={"no_reset_password": True},
        )  # fmt: skip
        for user in (self.handler, centre):
            for name in ("lab_id", "test_order_id", "body_name"):
                with self.assertRaises(AccessError):
                    form.with_user(user).write({name: False})

    def test_a_retest_has_its_own_form(self):
        order = self.issued()
        self.laboratory("乙检验所（测试）", "LAB-002")
        again = order.sudo().with_user(self.handler).action_retest()
        self.assertEqual(len((order.sudo() | again.sudo()).feedback_ids), 2)
