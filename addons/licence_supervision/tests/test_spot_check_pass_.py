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

    def test_coverage_of_this_year_stands_beside_the_year_before(self):
        for year in (2024, 2025):
            check = self.on(self.spot_check(batch=f"Y-{year}"), year, 5, 6)
            check._advance("sample")
            check.write({"laboratory": "甲检验所（测试）", "report_number": "R-1"})
            check._advance("pass_")
        rows = self.env["licence.supervision.spot.check"]._read_group(
            [("enterprise_id", "=", self.enterprise.id)],
            ["judged_on:year"], ["__count", "enterprise_id:count_distinct"],
        )  # fmt: skip
        self.assertEqual([(day.year, *counts) for day, *counts in rows],
                         [(2024, 1, 1), (2025, 1, 1)])  # fmt: skip
