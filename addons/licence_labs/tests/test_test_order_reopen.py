from odoo.exceptions import AccessError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestTestOrderReopen(LabCase):
    def test_no_person_reopens_a_test(self):
        order = self.reported()
        for user in (self.handler, self.member(self.lab, "head"), self.member(self.lab, "tester")):
            with self.assertRaises(AccessError):
                order.with_user(user)._advance("reopen")

    def test_a_returned_report_reopens_it(self):
        order = self.reported()
        self.as_post(order, "reviewer").report_ids._advance("return_", reason="数值核对")
        self.assertEqual(order.state, "testing")
        self.enter(order, ("1.81", "0.75", "pass"))
        self.as_post(order, "tester").action_report()
        self.assertEqual(len(order.report_ids), 2)
