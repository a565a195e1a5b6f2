from odoo.exceptions import UserError
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewTeamReopen(PlanCase):
    def test_an_approved_plan_goes_back_with_its_team(self):
        plan = self.approved()
        self.reason(plan.team_id, "reopen", self.clerk)
        self.assertEqual((plan.state, plan.team_id.state), ("changed", "draft"))

    def test_the_team_of_a_visit_that_was_held_stays(self):
        plan = self.filed()
        plan.line_ids._note_visited(self.day)
        with self.assertRaisesRegex(UserError, "has been visited"):
            self.reason(plan.team_id, "reopen", self.clerk)
        self.assertEqual(plan.team_id.state, "confirmed")
