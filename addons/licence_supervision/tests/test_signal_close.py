from odoo.exceptions import UserError
from odoo.tests import tagged

from .signal_case import SignalCase


@tagged("post_install", "-at_install")
class TestSignalClose(SignalCase):
    def test_never_without_its_result_and_its_followers_stay_with_it(self):
        signal = self.handled(source="third_party", informant="虚构协会（测试）")
        check = self.spot_check(signal_id=signal.id)
        with self.assertRaisesRegex(UserError, "what came of it"):
            signal._advance("close")
        signal.result = "风险消除（测试）"
        signal._advance("close")
        self.assertEqual((signal.state, signal.spot_check_ids), ("closed", check))
