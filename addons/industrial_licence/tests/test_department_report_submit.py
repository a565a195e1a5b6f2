from odoo.exceptions import UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestDepartmentReportSubmit(ReviewCase):
    def report(self, kind, user, **vals):
        return (
            self.env["licence.department.report"]
            .with_user(user)
            .create({"kind": kind, "year": 2025, "work_done": "审查十家", **vals})
        )

    def test_the_report_of_the_body_does_not_stand_for_the_account_of_the_head(self):
        body = self.body("测试七部", 7, day="2025-02-03")
        head = self.officer("head.seven", "department_head", department=body)
        body.member_ids.sudo().user_id = head
        duty = self.env["licence.department.duty"].search([("department_id", "=", body.id)])
        self.assertEqual((duty.year, duty.is_complete, duty.is_late), (2025, False, True))
        self.report("body", head).action_submit()
        duty.invalidate_recordset()
        self.assertEqual((duty.body_report_on, duty.head_report_on), (self.today, False))
        self.assertTrue(duty.is_late)
        account = self.report("head", head, head_id=body.member_ids.id)
        account.action_submit()
        duty.invalidate_recordset()
        self.assertEqual(duty.head_report_on, self.today)
        self.assertFalse(duty.is_complete, "the check of the authority is still missing")

    def test_somebody_elses_account_is_not_handed_in(self):
        account = self.report("head", self.head, head_id=self.department.member_ids.id)
        with self.assertRaisesRegex(UserError, "own account"):
            account.action_submit()
        empty = self.report("body", self.head, work_done=False)
        with self.assertRaisesRegex(UserError, "what was done"):
            empty.action_submit()

    def test_once_a_year(self):
        self.report("body", self.clerk)
        with self.refused_by_table(), self.cr.savepoint():
            self.report("body", self.clerk)
            self.env.flush_all()
