from odoo.exceptions import AccessError
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewTeamReturn(PlanCase):
    def test_the_head_returns_a_proposed_team(self):
        team = self.team(self.plan())
        team.action_propose()
        with self.assertRaises(AccessError):
            self.reason(team, "return_", self.clerk)
        self.reason(team, "return_", self.head)
        self.assertEqual(team.state, "draft")
