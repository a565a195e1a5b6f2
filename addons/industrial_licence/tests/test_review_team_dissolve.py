from odoo.exceptions import UserError
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewTeamDissolve(PlanCase):
    def test_a_new_team_follows_a_dissolved_one(self):
        plan = self.plan()
        team = self.confirmed(plan)
        self.reason(team, "dissolve", self.clerk)
        self.assertFalse(plan.team_id)
        self.assertEqual(self.team(plan).plan_id, plan)

    def test_a_second_team_is_refused(self):
        plan = self.plan()
        self.team(plan)
        with self.refused_by_table():
            self.team(plan, self.pair())

    def test_the_team_of_a_filed_plan_is_not_dissolved(self):
        plan = self.filed()
        with self.assertRaisesRegex(UserError, "approved or filed"):
            self.reason(plan.team_id, "dissolve", self.clerk)
