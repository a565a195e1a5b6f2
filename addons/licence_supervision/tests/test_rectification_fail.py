from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestRectificationFail(InspectionCase):
    def test_not_mended_with_the_reason(self):
        order = self.order()
        order.recheck = "设备未更新（测试）"
        order._advance("fail", reason="设备未更新（测试）")
        self.assertEqual(order.state, "failed")
