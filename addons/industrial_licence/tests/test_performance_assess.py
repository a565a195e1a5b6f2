from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestPerformanceAssess(ReviewCase):
    def test_the_recommender_assesses_a_year_that_is_over(self):
        person = self.registered("2024-02-01")
        record = self.judged(person, 2025, grade="excellent")
        self.assertEqual((record.state, person.last_grade, person.last_assessed_year),
                         ("assessed", "excellent", 2025))  # fmt: skip
        running = record._refresh(self.today.year).filtered(lambda row: row.auditor_id == person)
        running.with_user(self.head).write({"grade": "basic", "assessment": "x"})
        with self.assertRaisesRegex(UserError, "not over"):
            running.with_user(self.head).action_assess()

    def test_nobody_else_assesses(self):
        person = self.registered("2024-02-01")
        record = (
            self.env["licence.performance"]
            ._refresh(2025)
            .filtered(lambda row: row.auditor_id == person)
        )
        with self.assertRaisesRegex(UserError, "Give a grade"):
            record.with_user(self.head).action_assess()
        stranger = self.body("测试另一审查部", 2)
        other = self.officer("other.head", "department_head", department=stranger)
        with self.assertRaises(AccessError):
            record.with_user(other).grade = "failed"
        self.assertFalse(self.env["licence.performance"].with_user(other).search([]))

    def test_figures_come_from_the_visits_alone(self):
        person = self.registered("2024-02-01")
        record = self.judged(person, 2025, visits=7)
        self.assertEqual(record.visit_count, 7)
        for user in (self.head, self.handler):
            with self.assertRaises(AccessError):
                self.env["licence.performance"].with_user(user).create(
                    {"auditor_id": person.id, "year": 2024, "visit_count": 9}
                )
        open_one = record._refresh(2024).filtered(lambda row: row.auditor_id == person)
        with self.assertRaises(AccessError):
            open_one.with_user(self.head).visit_count = 9

    def test_judged_figures_stay(self):
        person = self.registered("2024-02-01")
        record = self.judged(person, 2025, visits=7)
        self.patch(type(record), "_figures", lambda _s, _y: {person.id: {"visit_count": 1}})
        record._refresh(2025)
        self.assertEqual(record.visit_count, 7)
