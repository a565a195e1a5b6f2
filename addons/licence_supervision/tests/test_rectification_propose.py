from odoo.exceptions import UserError
from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestRectificationPropose(InspectionCase):
    def test_never_without_a_failed_second_look_or_a_refusal(self):
        with self.assertRaisesRegex(UserError, "is not open"):
            self.order()._advance("propose")

    def test_the_issuing_authority_gets_a_draft_with_facts_and_ground(self):
        order = self.order()
        order.recheck = "x"
        order._advance("fail", reason="设备未更新（测试）")
        order._advance("propose")
        act = order.act_id.sudo()
        self.assertEqual((act.state, act.kind), ("draft", "annul"))
        self.assertEqual(act.authority_id, self.province)
        self.assertIn("经整改仍不合格：设备未更新（测试）", act.reason)

    def test_without_certificate_there_is_nothing_to_end(self):
        inspection = self.looked(worse=True)
        inspection._advance("conclude")
        order = inspection.rectification_ids
        order._advance("refuse", reason="x")
        with self.assertRaisesRegex(UserError, "no certificate"):
            order._advance("propose")
