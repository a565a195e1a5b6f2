from odoo.exceptions import AccessError
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
