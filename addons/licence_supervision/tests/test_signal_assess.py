from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .signal_case import SignalCase


@tagged("post_install", "-at_install")
class TestSignalAssess(SignalCase):
    def test_a_level_and_its_reason(self):
        signal = self.signal()
        with self.assertRaisesRegex(UserError, "level of the risk"):
            signal._advance("assess")
        self.assertTrue(self.assessed().assessed_on)

    def test_not_assessed_in_its_term_it_is_told_to_the_superior(self):
        signals = self.env["licence.supervision.signal"].with_user(self.of_province)
        late = self.on(signals, 2026, 1, 5).create(
            {"name": "高风险（测试）", "facts": "x", "level": "high"}
        )
        clock = late.with_env(self.env).sudo().clock_ids
        clock._escalate()
        told = clock.escalation_ids
        self.assertIn("lapse", told.mapped("level"))

    def test_shared_with_a_province_it_is_read_there_and_not_written(self):
        signal = self.signal()
        there = self.env["licence.supervision.signal"].with_user(self.abroad)
        self.assertNotIn(signal.id, there.search([]).ids)
        signal.shared_with_ids = self.other
        self.assertIn(signal.id, there.search([]).ids)
        with self.assertRaises(AccessError):
            signal.with_user(self.abroad).write({"measures": "x"})
        signal.write({"shared_with_ids": [(5,)], "is_shared": True})
        self.assertIn(signal.id, there.search([]).ids)

    def test_monitoring_of_a_product_without_licence_and_of_others_than_holders(self):
        stranger = self.enterprise.copy({"credit_code": False, "name": "无证企业（测试）"})
        product = self.own_product.copy({"product_code": "977", "name": "已取消产品（测试）"})
        signal = self.signal(
            source="monitoring", product_id=product.id, enterprise_ids=[(6, 0, stranger.ids)],
            samples="20批次，绝缘厚度（测试）",
        )  # fmt: skip
        self.assertEqual(signal.state, "found")
