from odoo.exceptions import UserError
from odoo.tests import tagged

from .report_case import ReportCase


@tagged("post_install", "-at_install")
class TestReportCorrect(ReportCase):
    def test_a_sent_report_stays_and_a_numbered_supplement_follows(self):
        report = self.sent(2026, 3)
        late = self.licensed(2026, 3, 5)
        report._advance("correct", reason="补报一家（测试）")
        self.assertEqual(report.state, "corrected")
        self.assertFalse(report.line_ids)
        supplement = report.supplement_ids
        self.assertEqual((supplement.supplement_no, supplement.state), (1, "generated"))
        self.assertEqual(supplement.line_ids.certificate_id.ids, late.ids)
        self.assertIn("supplement 1", supplement.display_name)

    def test_supplements_are_numbered_one_after_the_other(self):
        report = self.sent(2026, 3)
        report._advance("correct", reason="一")
        first = report.supplement_ids
        first._advance("check")
        first.with_user(self.preparer)._advance("sign")
        first.with_user(self.leader)._advance("countersign")
        first._advance("seal")
        first._advance("send")
        first._advance("correct", reason="二")
        self.assertEqual(sorted(report.supplement_ids.mapped("supplement_no")), [1, 2])

    def test_what_is_not_sent_is_sent_back_not_corrected(self):
        with self.assertRaisesRegex(UserError, "is not open"):
            self.signed(2026, 3)._advance("correct", reason="x")
