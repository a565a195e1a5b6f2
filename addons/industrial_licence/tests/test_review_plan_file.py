from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewPlanFile(PlanCase):
    def test_a_filed_plan_lets_the_visit_begin(self):
        plan = self.approved()
        line = plan.line_ids
        self.assertRegex(line._may_begin(self.day)[0], "is not filed")
        plan.action_file()
        self.assertEqual(plan.state, "filed")
        self.assertTrue(plan.filing_stamp)
        self.assertEqual(plan.filed_with, "province")
        self.assertEqual(plan.filing_ids.authority_id, self.hubei)
        self.assertRegex(line._may_begin(self.day)[0], "declaration of independence")
        self.declare(plan)
        self.assertEqual(line._may_begin(self.day), [])

    def test_the_visit_keeps_to_the_days_filed(self):
        plan = self.filed()
        self.declare(plan)
        found = plan.line_ids._may_begin(self.day + timedelta(days=3))
        self.assertRegex(" ".join(found), "another day is filed again")

    def test_the_enterprise_is_told_five_working_days_ahead(self):
        plan = self.approved(day=self.today + timedelta(days=2))
        with self.assertRaisesRegex(UserError, "choose a later day"):
            plan.action_file()
        self.assertEqual(plan.state, "approved")
        self.assertFalse(plan.line_ids.notice_id)

    def test_days_nobody_has_announced_are_named_and_nothing_is_filed(self):
        plan = self.approved(day=self.today.replace(year=self.today.year + 2, month=6, day=15))
        with self.assertRaisesRegex(UserError, f"working days of {self.today.year + 2}"):
            plan.action_file()
        self.assertEqual(plan.state, "approved")
        self.assertFalse(plan.filing_ids)
        self.assertFalse(plan.line_ids.sudo().notice_id)

    def test_the_letter_goes_out_with_the_filing(self):
        plan = self.filed()
        notice = plan.line_ids.sudo().notice_id
        self.assertEqual(notice.kind, "visit")
        self.assertEqual(notice.application_id, plan.line_ids.application_id)
        self.assertEqual(plan.line_ids.noticed_on, self.today)

    def test_nobody_of_another_house_files(self):
        plan = self.approved()
        with self.assertRaises(AccessError):
            plan.with_user(self.far_handler).action_file()
        with self.assertRaises(AccessError):
            plan.with_user(self.head).action_file()
