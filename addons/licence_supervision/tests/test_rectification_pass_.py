from odoo.exceptions import UserError
from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestRectificationPass(InspectionCase):
    def test_after_a_second_look_it_is_mended(self):
        order = self.order()
        order.evidence = "x"
        order._advance("hand_in")
        with self.assertRaisesRegex(UserError, "Look at it again"):
            order._advance("pass_")
        order.recheck = "已更新（测试）"
        order._advance("pass_")
        self.assertEqual((order.state, order.due_on), ("passed", False))
        with self.assertRaisesRegex(UserError, "no longer be edited"):
            order.write({"items": "x"})
