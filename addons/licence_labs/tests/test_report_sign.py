from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestReportSign(LabCase):
    def test_the_tester_signs_first(self):
        report = self.as_post(self.reported(), "tester").report_ids
        report.action_sign()
        self.assertEqual(
            (report.state, report.tester_id), ("signed", self.member(self.lab, "tester"))
        )

    def test_neither_head_nor_clerk_signs_as_tester(self):
        report = self.reported().report_ids
        for post in ("head", "clerk"):
            with self.assertRaises(AccessError):
                self.as_post(report.sudo(), post).action_sign()

    def test_no_other_laboratory_reports_an_order(self):
        """S002-2.2.4-03: who issues is who was chosen and who received."""
        other = self.laboratory("乙检验所（测试）", "LAB-002")
        order = self.reported()
        for post in ("tester", "head"):
            reports = self.env["licence.lab.report"].with_user(self.member(other, post))
            with self.assertRaises(AccessError):
                reports.create({"order_id": order.id, "lab_id": other.id})
            with self.assertRaises(UserError):
                reports.browse(order.sudo().report_ids.id)._advance("sign")
        self.assertEqual(order.sudo().report_ids.lab_id, order.lab_id)

    def test_nothing_of_a_report_is_written_by_hand(self):
        report = self.as_post(self.reported(), "tester").report_ids
        for vals in (
            {"tester_id": self.env.uid},
            {"verdict": "pass"},
            {"content": {}},
            {"number": "x"},
        ):
            with self.assertRaises(AccessError):
                report.write(vals)
        report.conclusion = "备注"
        report.action_sign()
        with self.assertRaises(UserError):
            report.conclusion = "改"
