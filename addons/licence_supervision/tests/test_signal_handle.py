from odoo.exceptions import UserError
from odoo.tests import tagged

from .signal_case import SignalCase


@tagged("post_install", "-at_install")
class TestSignalHandle(SignalCase):
    def test_measures_end_the_term(self):
        signal = self.assessed()
        with self.assertRaisesRegex(UserError, "measures"):
            signal._advance("handle")
        signal.measures = "跟踪抽查（测试）"
        signal._advance("handle")
        self.assertEqual(signal.sudo().clock_ids.outcome, "met")
