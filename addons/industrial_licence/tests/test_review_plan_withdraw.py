from odoo.exceptions import UserError
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewPlanWithdraw(PlanCase):
    def test_the_review_waits_again_and_the_people_are_free(self):
        plan = self.filed()
        order = plan.line_ids.order_id
        self.assertEqual(order.stage, "filed")
        self.reason(plan, "withdraw", self.clerk)
        self.assertEqual((plan.state, plan.team_ids.state), ("withdrawn", "dissolved"))
        self.assertEqual(order.stage, "waiting")
        self.assertFalse(self.env["licence.review.booking"].search([("plan_id", "=", plan.id)]))

    def test_a_visit_that_took_place_stays_in_its_plan(self):
        plan = self.filed()
        plan.line_ids._note_visited(self.day)
        self.assertEqual(plan.line_ids.order_id.stage, "visited")
        with self.assertRaisesRegex(UserError, "stays on file"):
            self.reason(plan, "withdraw", self.clerk)
