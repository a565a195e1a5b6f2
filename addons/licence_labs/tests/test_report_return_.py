from odoo.exceptions import UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestReportReturn(LabCase):
    def test_the_head_returns_a_report_with_a_reason(self):
        order = self.reported()
        report = self.as_post(order, "tester").report_ids
        report.action_sign()
        head = self.as_post(report, "head")
        with self.assertRaises(UserError):
            head._advance("return_")
        head._advance("return_", reason="结论不清")
        self.assertEqual((report.state, order.state), ("returned", "testing"))

    def test_an_issued_report_is_not_returned(self):
        report = self.issued().sudo().report_ids
        with self.assertRaises(UserError):
            self.as_post(report, "head")._advance("return_", reason="x")
