from odoo.exceptions import UserError
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewOrderCancel(PlanCase):
    def test_a_review_taken_back_may_be_given_again(self):
        order = self.given()
        self.reason(order, "cancel", self.handler)
        self.assertEqual((order.state, order.stage), ("cancelled", "cancelled"))
        again = order.with_user(self.handler)._give(order.application_id)
        self.assertEqual(again.state, "given")

    def test_a_planned_review_is_not_taken_back(self):
        order = self.given()
        self.plan(order)
        with self.assertRaisesRegex(UserError, "plan is withdrawn first"):
            self.reason(order, "cancel", self.handler)

    def test_before_acceptance_nothing_is_given(self):
        case = self.submitted()
        with self.assertRaisesRegex(UserError, "once it is accepted"):
            self.env["licence.review.order"].with_user(self.handler)._give(
                case.with_user(self.handler)
            )
