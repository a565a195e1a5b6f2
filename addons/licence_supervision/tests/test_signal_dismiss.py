from odoo.exceptions import UserError
from odoo.tests import tagged

from .signal_case import SignalCase


@tagged("post_install", "-at_install")
class TestSignalDismiss(SignalCase):
    def test_no_risk_only_with_a_reason_and_by_the_own_body(self):
        signal = self.signal()
        with self.assertRaisesRegex(UserError, "Say the reason"):
            signal._advance("dismiss")
        signal._advance("dismiss", reason="误报（测试）")
        self.assertEqual(signal.sudo().clock_ids.outcome, "void")
