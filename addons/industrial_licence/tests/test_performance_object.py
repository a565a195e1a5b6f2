from odoo.exceptions import UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestPerformanceObject(ReviewCase):
    def test_an_objection_says_why_and_comes_once(self):
        person = self.registered("2024-02-01")
        record = self.judged(person, 2025, grade="failed")
        user = self.account(person, "auditor.one")
        with self.assertRaises(UserError):
            record.with_user(user)._advance("object", reason="")
        self.reason(record, "object", user)
        self.assertEqual(record.state, "objected")
        record.with_user(self.head).write({"grade": "basic"})
        record.with_user(self.head).action_assess()
        with self.assertRaisesRegex(UserError, "objected already"):
            record.with_user(user)._advance("object", reason="x")
