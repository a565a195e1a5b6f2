from odoo.exceptions import UserError
from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestSpotCheckPass(InspectionCase):
    def test_a_pass_tells_nobody_down_the_line_and_orders_nothing(self):
        check = self.spot_check()
        check._advance("sample")
        with self.assertRaisesRegex(UserError, "Name the test report"):
            check._advance("pass_")
        check.write({"laboratory": "甲检验所（测试）", "report_number": "R-1"})
        check._advance("pass_")
        self.assertEqual(check.result, "pass")
        self.assertFalse(check.notification_ids or check.rectification_ids)
