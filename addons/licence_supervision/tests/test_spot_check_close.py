from odoo.exceptions import UserError
from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestSpotCheckClose(InspectionCase):
    def test_only_after_the_order_was_carried_out_and_the_result_published(self):
        check = self.failed()
        with self.assertRaisesRegex(UserError, "carried to its end"):
            check._advance("close")
        order = check.rectification_ids
        order.write({"evidence": "x", "recheck": "x"})
        order._advance("hand_in")
        order._advance("pass_")
        with self.assertRaisesRegex(UserError, "made public"):
            check._advance("close")
        check.announcement = "2026年第1号（测试）"
        check.action_announce()
        check._advance("close")
        self.assertEqual(check.state, "closed")
