from odoo.exceptions import UserError
from odoo.tests import tagged

from .report_case import ReportCase


@tagged("post_install", "-at_install")
class TestReportReceive(ReportCase):
    def test_the_body_above_confirms(self):
        report = self.sent(2026, 3)
        with self.assertRaisesRegex(UserError, "body above confirms"):
            report._advance("receive")
        report.with_user(self.above)._advance("receive")
        self.assertEqual(report.state, "received")
        self.assertTrue(report.received_on)
