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
