"""国质检监〔2015〕364号 五(二): the review sees the latest grade, and stands on nothing of it."""

from odoo.addons.industrial_licence.tests.visit_case import VisitCase
from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged


@tagged("post_install", "-at_install")
class TestReviewReference(VisitCase):
    def graded(self, grade="AA", score=98, day="2026-01-05"):
        rows = self.env["licence.supervision.grade"]
        rows.search([("enterprise_id", "=", self.enterprise.id)])._seal({"is_current": False})
        self.env.flush_all()
        rows._create_sealed(
            [
                {
                    "enterprise_id": self.enterprise.id, "grade": grade, "score": score,
                    "graded_on": day, "is_current": True,
                    "area_id": self.enterprise.region_id.id,
                }
            ]
        )  # fmt: skip

    def evaluated(self, score, day):
        self.product.is_policy_restricted = True
        self.env["licence.supervision.evaluation"].create(
            {
                "enterprise_id": self.enterprise.id, "product_id": self.product.id,
                "evaluator": "虚构评价机构（测试）", "indicators": "测试指标", "score": score,
                "evaluated_on": day,
            }
        )  # fmt: skip

    def test_the_visit_form_of_the_team_shows_the_latest_grade(self):
        visit = self.visit()
        self.graded("B", 85, "2025-01-05")
        self.graded()
        self.evaluated(70, "2025-02-03")
        self.evaluated(92, "2026-02-03")
        for user in (self.leader_user, self.clerk, self.head, self.handler):
            with Form(visit.with_user(user)) as form:
                self.assertIn("AA, score 98", form.latest_grade)
                self.assertIn("92 by 虚构评价机构", form.latest_evaluation)
        order = visit.application_id.review_order_ids.with_user(self.clerk)
        self.assertIn("AA", order.latest_grade)

    def test_the_file_of_grades_stays_closed_to_the_review(self):
        self.graded()
        for user in (self.leader_user, self.clerk, self.head):
            with self.assertRaises(AccessError):
                self.env["licence.supervision.grade"].with_user(user).search([])

    def test_the_best_grade_takes_the_place_of_no_visit(self):
        self.graded()
        visit = self.visit()
        case = visit.application_id
        self.desk.opine(case)
        with self.assertRaisesRegex(UserError, "visit has no evidence"):
            case.with_user(self.desk.handler).action_conclude()
        self.assertFalse(case.evidence_ids)

    def test_an_enterprise_without_a_grade_shows_none(self):
        self.assertFalse(self.visit().latest_grade)
