from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestRectificationRefuse(InspectionCase):
    def test_refusing_to_cooperate_is_a_ground_of_its_own(self):
        order = self.order()
        order._advance("refuse", reason="拒绝入厂（测试）")
        order._advance("propose")
        self.assertIn("拒不配合", order.act_id.sudo().reason)
