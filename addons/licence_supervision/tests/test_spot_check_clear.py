from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError
from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestSpotCheckClear(InspectionCase):
    def test_a_re_test_asked_for_in_time_may_clear_it(self):
        check = self.failed()
        with self.assertRaisesRegex(UserError, "no re-test"):
            check._advance("clear", reason="复检合格（测试）")
        check.retest_asked_on = "2099-01-01"
        with self.assertRaisesRegex(UserError, "asked for after"):
            check._advance("clear", reason="复检合格（测试）")
        check.retest_asked_on = legal_today(self.env)
        check._advance("clear", reason="复检合格（测试）")
        self.assertEqual((check.state, check.result), ("passed", "pass"))
