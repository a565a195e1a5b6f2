from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .report_case import ReportCase


@tagged("post_install", "-at_install")
class TestReportCheck(ReportCase):
    def test_without_difference_it_is_checked(self):
        self.licensed(2026, 3, 2)
        report = self.report(2026, 3)
        self.assertFalse(report.difference_text)
        report._advance("check")
        self.assertEqual((report.state, report.checker_id), ("checked", self.reporter))

    def test_a_difference_is_listed_and_wants_its_explanation(self):
        self.licensed(2026, 3, 2)
        report = self.report(2026, 3)
        late = self.licensed(2026, 3, 5)
        report.invalidate_recordset()
        self.assertEqual(report.difference_count, 1)
        self.assertIn(late.number, report.difference_text)
        with self.assertRaisesRegex(UserError, "differ in 1 places"):
            report._advance("check")
        report.action_draw_up()
        self.assertFalse(report.difference_count)
        self.assertEqual(len(report.line_ids), 2)
        report._advance("check")

    def test_an_explained_difference_passes(self):
        report = self.report(2026, 3)
        self.licensed(2026, 3, 5)
        report.invalidate_recordset()
        report.difference_note = "补录，见补报（测试）"
        report._advance("check")
        self.assertEqual(report.state, "checked")

    def test_a_checked_report_is_not_drawn_up_anew(self):
        report = self.report(2026, 3)
        report._advance("check")
        with self.assertRaisesRegex(UserError, "send it back"):
            report.action_draw_up()

    def test_neither_a_leader_nor_another_body_checks(self):
        report = self.report(2026, 3)
        with self.assertRaises(AccessError):
            report.with_user(self.leader)._advance("check")
        with self.assertRaisesRegex(UserError, "another body"):
            report.with_user(self.above)._advance("check")
