from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestRectificationRepeat(InspectionCase):
    def test_the_next_round_has_a_term_of_its_own(self):
        order = self.order()
        order.recheck = "x"
        order._advance("fail", reason="x")
        order._advance("repeat", reason="再给三十日（测试）")
        self.assertEqual((order.state, order.round, order.recheck), ("ordered", 2, False))
        self.assertTrue(order.due_on)
