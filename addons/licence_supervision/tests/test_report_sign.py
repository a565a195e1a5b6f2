from odoo.exceptions import UserError
from odoo.tests import tagged

from .report_case import ReportCase


@tagged("post_install", "-at_install")
class TestReportSign(ReportCase):
    def test_the_preparer_signs_once(self):
        report = self.report(2026, 3)
        report._advance("check")
        report.with_user(self.preparer)._advance("sign")
        self.assertEqual((report.state, report.first_signer_id), ("checked", self.preparer))
        with self.assertRaisesRegex(UserError, "has signed already"):
            report._advance("sign")

    def test_nobody_signs_what_is_not_checked(self):
        with self.assertRaisesRegex(UserError, "is not open"):
            self.report(2026, 3)._advance("sign")
