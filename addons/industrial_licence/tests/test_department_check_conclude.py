from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestDepartmentCheckConclude(ReviewCase):
    def check(self, year, result, verdict="good"):
        check = (
            self.env["licence.department.check"]
            .with_user(self.centre)
            .create(
                {"department_id": self.department.id, "year": year, "result": result, "score": 80}
            )
        )
        check.item_ids.verdict = verdict
        return check

    def test_a_failed_check_stops_new_work_until_a_later_one_is_passed(self):
        self.check(2024, "failed", "bad").action_conclude()
        self.assertFalse(self.department._may_act(self.today))
        self.check(2025, "correct", "weak").action_conclude()
        self.assertTrue(self.department._may_act(self.today))

    def test_every_item_is_judged_and_the_result_follows(self):
        check = self.check(2025, "passed")
        check.item_ids[0].verdict = False
        with self.assertRaisesRegex(UserError, "every item"):
            check.action_conclude()
        check.item_ids[0].verdict = "bad"
        with self.assertRaisesRegex(UserError, "not simply passed"):
            check.action_conclude()
        check.result = "correct"
        check.action_conclude()
        with self.assertRaises(UserError):
            check.item_ids[0].verdict = "good"

    def test_the_system_counts_inspections_objections_and_missing_rules(self):
        self.env["licence.department.inspection"].with_user(self.clerk).create(
            {"happened_on": "2025-05-05", "scope": "全部", "inspector": "测试员",
             "finding_ids": [Command.create({"name": "缺少记录"})]}
        )  # fmt: skip
        check = self.check(2025, "passed")
        self.assertEqual((check.self_inspection_count, check.finding_open_count), (1, 1))
        self.assertIn("Conduct", check.missing_documents)
