from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestDepartmentWithdraw(ReviewCase):
    def test_a_withdrawn_body_engages_nobody(self):
        person = self.registered("2024-02-01")
        engagement = (
            self.env["licence.engagement"]
            .with_user(self.clerk)
            .create({"auditor_id": person.id, "effective_from": "2025-01-01"})
        )
        self.reason(self.department, "withdraw", self.chief)
        self.assertEqual(self.department.standing, "ended")
        self.assertFalse(engagement.is_current)
