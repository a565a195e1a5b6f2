from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestFee(LabCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["licence.lab.fee"].create(
            {
                "product_id": cls.product.id, "amount": 1000, "basis": "测试依据",
                "effective_from": "2020-01-01",
            }
        )  # fmt: skip

    def cases(self, order):
        return self.env["licence.lab.breach"].search([("order_id", "=", order.id)])

    def test_an_invoice_above_the_list_drafts_a_case(self):
        order = self.as_post(self.received(), "clerk")
        order.fee_amount = 1000
        self.assertFalse(order.is_fee_too_high)
        order.fee_amount = 1000.01
        self.assertTrue(order.is_fee_too_high)
        case = self.cases(order)
        self.assertEqual(
            (case.type_id.code, case.state, case.lab_id), ("illegal_fee", "open", self.lab)
        )
        order.fee_amount = 2000
        self.assertEqual(len(self.cases(order)), 1)

    def test_nobody_else_writes_the_fee(self):
        order = self.received().sudo()
        for user in (self.handler, self.applicant):
            with self.assertRaises(AccessError):
                order.with_user(user).fee_amount = 1

    def test_feedback_of_the_enterprise_drafts_cases_once(self):
        order = self.received()
        vals = {
            "order_id": order.id,
            "was_sold_equipment": True,
            "was_harassed": True,
            "text": "测试",
        }
        feedback = self.env["licence.lab.feedback"].with_user(self.applicant).create(vals)
        self.assertEqual(
            set(self.cases(order).type_id.mapped("code")), {"forced_sale", "harassment"}
        )
        with self.assertRaises(AccessError):
            feedback.sudo().write({"was_harassed": False})
        for user in (self.handler, self.member(self.lab, "clerk")):
            with self.assertRaises(AccessError):
                self.env["licence.lab.feedback"].with_user(user).create(vals)

    def test_feedback_comes_after_the_receipt(self):
        order = self.chosen()
        with self.assertRaises(UserError):
            self.env["licence.lab.feedback"].with_user(self.applicant).create(
                {"order_id": order.id}
            )
