from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestTestOrderStart(LabCase):
    def test_a_tester_begins_the_test(self):
        order = self.testing()
        self.assertEqual(order.state, "testing")

    def test_a_suspended_scope_stops_it_at_once(self):
        order = self.handed()
        scope = self.lab.scope_ids.filtered(lambda row: row.unit_id == self.unit)
        self.env["licence.lab.scope.suspension"].with_user(self.officer).create(
            {
                "scope_id": scope.id,
                "valid_from": order.received_on,
                "reason": "测试",
                "basis": "测试依据",
            }
        )
        with self.assertRaisesRegex(UserError, "suspended"):
            self.as_post(order, "tester").action_start()
        self.assertFalse(order._eligible())

    def test_results_wait_for_the_beginning(self):
        order = self.received()
        with self.assertRaisesRegex(UserError, "while it is being tested"):
            self.enter(order)

    def test_neither_clerk_nor_stranger_begins(self):
        order = self.handed()
        for user in (self.member(self.lab, "clerk"), self.handler, self.applicant):
            with self.assertRaises(AccessError):
                order.with_user(user).action_start()
