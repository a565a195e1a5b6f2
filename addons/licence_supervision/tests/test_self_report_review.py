from odoo.exceptions import UserError
from odoo.tests import tagged

from .inspection_case import InspectionCase
from .test_self_report_submit import TOLD


@tagged("post_install", "-at_install")
class TestSelfReportReview(InspectionCase):
    def test_in_order_or_not(self):
        self.issue(2024, 3, 1)
        made = self.env["licence.supervision.self.report"]._open_year(2025)
        report = made.filtered(lambda one: one.enterprise_id == self.enterprise)
        report = report.with_user(self.one)
        report.write(dict.fromkeys(TOLD, "无变化（测试）"))
        report._advance("submit")
        with self.assertRaisesRegex(UserError, "in order"):
            report._advance("review")
        report.verdict = "problem"
        report._advance("review")
        self.assertEqual((report.state, report.reviewer_id), ("reviewed", self.one))
