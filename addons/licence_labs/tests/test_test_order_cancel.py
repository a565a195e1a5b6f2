from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestTestOrderCancel(LabCase):
    def test_the_handler_calls_an_order_off_before_it_arrives(self):
        order = self.chosen().sudo().with_user(self.handler)
        order._advance("cancel", reason="企业撤回")
        self.assertEqual(order.state, "cancelled")
        self.assertEqual(order.clock_ids.mapped("outcome"), ["void"])

    def test_not_after_receipt(self):
        order = self.received().sudo().with_user(self.handler)
        with self.assertRaises(UserError):
            order._advance("cancel", reason="x")

    def test_only_the_handler(self):
        order = self.chosen()
        for user in (self.applicant, self.member(self.lab, "head"), self.intake):
            with self.assertRaises(AccessError):
                order.with_user(user)._advance("cancel", reason="x")
