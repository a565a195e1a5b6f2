from odoo.exceptions import AccessError
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewPlanSendBack(PlanCase):
    def test_the_head_sends_an_approved_plan_back(self):
        plan = self.approved()
        self.reason(plan, "send_back", self.head)
        self.assertEqual(plan.state, "changed")
        self.assertFalse(plan.approved_by_id)
        self.assertFalse(self.env["licence.review.booking"].search([("plan_id", "=", plan.id)]))

    def test_a_stranger_does_not(self):
        plan = self.approved()
        with self.assertRaises(AccessError):
            self.reason(plan, "send_back", self.far_handler)
        self.assertEqual(plan.state, "approved")
