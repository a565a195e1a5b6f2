from odoo.exceptions import UserError
from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestRectificationHandIn(InspectionCase):
    def test_the_evidence_is_written_down(self):
        order = self.order()
        with self.assertRaisesRegex(UserError, "what evidence"):
            order._advance("hand_in")
        order.evidence = "设备更新发票（测试）"
        order._advance("hand_in")
        self.assertTrue(order.evidenced_on)

    def test_past_its_term_without_evidence_it_is_overdue(self):
        inspection = self.on(self.looked(worse=True), 2026, 3, 2)
        inspection._advance("conclude")
        order = inspection.rectification_ids.with_env(self.env)
        self.assertEqual((str(order.due_on), order.due_colour), ("2026-04-01", "red"))
