from odoo.exceptions import UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestReportCorrect(LabCase):
    def test_a_correction_is_a_new_numbered_version(self):
        order = self.issued()
        first = self.as_post(order, "head").report_ids
        first._advance("correct", reason="单位笔误")
        self.assertEqual((order.state, first.state), ("testing", "issued"))
        self.enter(order, ("1.82", "0.75", "pass"))
        self.as_post(order, "tester").action_report()
        second = self.sign_all(order)
        self.assertEqual(
            (first.state, second.edition, second.predecessor_id), ("superseded", 2, first)
        )
        self.assertEqual(second.correction_reason, "单位笔误")
        self.assertEqual(first.content["results"][0]["value"], "1.80")
        self.assertTrue(first.is_intact)
        evidence = order.sudo().application_id._leg_evidence("test")
        self.assertEqual(evidence.basis, second.number)

    def test_an_issued_report_is_not_edited(self):
        order = self.issued()
        report = self.as_post(order, "head").report_ids
        for vals in ({"conclusion": "改"}, {"verdict": "fail"}, {"content_hash": "0"}):
            with self.assertRaises(UserError):
                report.write(vals)
        with self.assertRaises(UserError):
            self.as_post(order, "tester").result_ids[0].value = "1.0"
        self.assertTrue(report.is_intact)

    def test_one_correction_at_a_time(self):
        report = self.as_post(self.issued(), "head").report_ids
        report._advance("correct", reason="一")
        with self.assertRaises(UserError):
            report._advance("correct", reason="二")
