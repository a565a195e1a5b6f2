from odoo.exceptions import UserError
from odoo.tests import tagged

from .report_case import ReportCase


@tagged("post_install", "-at_install")
class TestReportSendBack(ReportCase):
    def test_signatures_fall_away_and_it_may_be_drawn_up_anew(self):
        report = self.signed(2026, 3)
        report.with_user(self.leader)._advance("send_back", reason="漏报一家（测试）")
        self.assertEqual(report.state, "generated")
        self.assertFalse(report.checker_id | report.first_signer_id | report.second_signer_id)
        self.licensed(2026, 3, 5)
        report.action_draw_up()
        self.assertEqual(len(report.line_ids), 1)

    def test_it_says_why(self):
        with self.assertRaisesRegex(UserError, "Say the reason"):
            self.signed(2026, 3)._advance("send_back")
