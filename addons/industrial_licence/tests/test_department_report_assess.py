from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestDepartmentReportAssess(ReviewCase):
    def test_the_authority_assesses_what_was_handed_in(self):
        report = (
            self.env["licence.department.report"]
            .with_user(self.head)
            .create({"kind": "body", "year": 2025, "work_done": "审查十家"})
        )
        report.action_submit()
        with self.assertRaises(UserError):
            report.work_done = "审查一百家"
        with self.assertRaises(AccessError):
            report.with_user(self.head)._advance("assess", reason="x")
        self.reason(report, "assess", self.centre)
        self.assertEqual(report.state, "assessed")
