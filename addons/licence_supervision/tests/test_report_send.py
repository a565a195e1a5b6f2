import base64

from odoo.exceptions import UserError
from odoo.tests import tagged

from .report_case import ReportCase


@tagged("post_install", "-at_install")
class TestReportSend(ReportCase):
    def test_sent_on_the_day_and_the_term_stops(self):
        report = self.sent(2026, 3)
        self.assertEqual(report.state, "sent")
        self.assertTrue(report.sent_on and report.sent_at)
        self.assertFalse(report.due_on)

    def test_what_is_sent_is_what_was_sealed(self):
        report = self.signed(2026, 3)
        report._advance("seal")
        report._seal({"workbook": base64.b64encode(b"other")})
        with self.assertRaisesRegex(UserError, "not what was sealed"):
            report._advance("send")

    def test_sent_after_the_fifth_is_late_before_it_is_not(self):
        sealed = self.signed(2026, 3)
        sealed._advance("seal")
        self.at(sealed, 2026, 4, 3)._advance("send")
        self.assertEqual(str(sealed.deadline), "2026-04-07")  # the 5th is 清明, rolls on
        sealed.invalidate_recordset()
        self.assertFalse(sealed.is_late)
        late = self.sent(2026, 2)
        self.assertTrue(late.is_late)
        self.assertIn(late, self.reports.search([("is_late", "=", True)]))
        self.assertNotIn(sealed, self.reports.search([("is_late", "=", True)]))
