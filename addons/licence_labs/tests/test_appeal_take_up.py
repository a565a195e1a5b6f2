from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .appeal_case import AppealCase


@tagged("post_install", "-at_install")
class TestAppealTakeUp(AppealCase):
    def test_somebody_who_did_not_test_takes_it_up(self):
        appeal = self.objected()
        for post in ("tester", "reviewer", "head"):
            with self.assertRaisesRegex(UserError, "another person of the laboratory"):
                self.as_post(appeal, post).action_take_up()
        self.as_post(appeal, "clerk").action_take_up()
        self.assertEqual(appeal.handler_id, self.member(self.lab, "clerk"))
        self.assertEqual(appeal.state, "handled")

    def test_another_laboratory_and_strangers_see_nothing(self):
        appeal = self.objected()
        with self.assertRaises(AccessError):
            self.as_post(appeal, "clerk", self.lab_b).action_take_up()
        rows = self.env["licence.lab.appeal"]
        stranger = self.portal("lab.stranger", "industrial_licence.group_applicant")
        for user in (self.member(self.lab_b, "head"), stranger):
            self.assertFalse(rows.with_user(user).search([]))
        for user in (self.applicant, self.handler, self.member(self.lab, "clerk")):
            self.assertEqual(rows.with_user(user).search([]), appeal)

    def test_only_the_enterprise_objects_and_says_why(self):
        order = self.issued()
        stranger = self.portal("lab.stranger", "industrial_licence.group_applicant")
        for user in (stranger, self.handler, self.member(self.lab, "clerk")):
            with self.assertRaises(AccessError):
                order.with_user(user).action_object("conclusion", "x")
        for against, text in (("conclusion", " "), ("x", "x"), ("", "")):
            with self.assertRaisesRegex(UserError, "what you object to"):
                self.objected(order, against, text)
        for forged in ({"order_id": order.id}, {"order_id": order.id, "text": "x"}):
            with self.assertRaises(AccessError):
                self.env["licence.lab.appeal"].with_user(self.applicant).create(forged)

    def test_one_at_a_time_and_not_before_there_is_something(self):
        running = self.testing()
        with self.assertRaisesRegex(UserError, "nothing to object to yet"):
            self.objected(running)
        self.objected(running, "activity")
        with self.assertRaisesRegex(UserError, "is being handled"):
            self.objected(running, "activity", "再次")
