from odoo.exceptions import AccessError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestReportSupersede(LabCase):
    def test_no_person_supersedes_a_report(self):
        report = self.issued().sudo().report_ids
        for user in (self.member(self.lab, "head"), self.handler):
            with self.assertRaises(AccessError):
                report.with_user(user)._advance("supersede")

    def test_a_correction_after_the_decision_is_flagged_for_its_handler(self):
        order = self.issued()
        application = order.sudo().application_id
        self.as_post(order, "head").report_ids._advance("correct", reason="笔误")
        application.with_user(self.intake)._advance("withdraw", reason="撤回")
        self.as_post(order, "tester").action_report()
        self.sign_all(order)
        self.assertIn("after the review", application.activity_ids.summary)
