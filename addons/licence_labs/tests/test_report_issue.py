from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestReportIssue(LabCase):
    def test_a_sample_becomes_a_report_that_carries_the_application(self):
        order = self.issued()
        report = order.sudo().report_ids
        self.assertEqual((report.state, report.edition, report.verdict), ("issued", 1, "pass"))
        self.assertTrue(report.is_intact)
        self.assertTrue(report.is_admissible, report.admissibility)
        evidence = order.sudo().application_id._leg_evidence("test")
        self.assertEqual((evidence.result, evidence.basis), ("pass", report.number))
        self.assertEqual(evidence.issuer, self.lab.name)

    def test_who_tested_or_reviewed_does_not_issue(self):
        order = self.reported()
        for post in ("tester", "reviewer"):
            person = self.member(self.lab, post)
            person.group_ids += self.env.ref("licence_labs.group_lab_head")
        report = self.as_post(order, "tester").report_ids
        report.action_sign()
        self.as_post(report, "reviewer").action_review()
        for post in ("tester", "reviewer"):
            with self.assertRaisesRegex(UserError, "third person"):
                self.as_post(report, post).action_issue()
        self.as_post(report, "head").action_issue()
        self.assertEqual(len(report.content["signatures"]), 3)

    def test_a_technician_does_not_issue(self):
        report = self.as_post(self.reported(), "tester").report_ids
        report.action_sign()
        self.as_post(report, "reviewer").action_review()
        with self.assertRaises(AccessError):
            self.as_post(report, "reviewer").action_issue()

    def test_a_reprint_years_later_is_judged_the_same(self):
        report = self.issued().sudo().report_ids
        self.lab.accreditation_ids.valid_until = "2020-02-01"
        self.lab.grade_ids.valid_until = "2020-02-01"
        self.lab.scope_ids.valid_until = "2026-11-19"
        report.invalidate_recordset()
        self.assertTrue(report.is_admissible)
        self.assertFalse(self.lab.may_test)
        self.assertTrue(report.order_id._judge()[0])

    def test_a_forged_content_is_seen(self):
        report = self.issued().sudo().report_ids
        forged = {**report.content, "verdict": "fail"}
        self.assertFalse(report._hash(forged) == report.content_hash)
        with self.assertRaises(UserError):
            report.write({"content": forged})

    def test_the_second_click_changes_nothing(self):
        report = self.as_post(self.issued(), "head").report_ids
        with self.assertRaisesRegex(UserError, "not open"):
            report.action_issue()
        self.assertEqual(len(report.sudo().order_id.application_id.evidence_ids), 1)
