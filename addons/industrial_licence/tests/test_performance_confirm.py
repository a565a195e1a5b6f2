from odoo.exceptions import UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestPerformanceConfirm(ReviewCase):
    def test_another_person_of_the_recommender_answers_the_objection(self):
        person = self.registered("2024-02-01")
        record = self.judged(person, 2025, grade="failed")
        user = self.account(person, "auditor.one")
        self.reason(record, "object", user)
        with self.assertRaisesRegex(UserError, "another person"):
            self.reason(record, "confirm", self.head)
        second = self.officer("head.two", "department_head", department=self.department)
        self.reason(record, "confirm", second)
        self.assertEqual((record.state, person.last_grade), ("confirmed", "failed"))
