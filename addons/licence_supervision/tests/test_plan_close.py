from odoo.exceptions import UserError
from odoo.tests import tagged

from .test_plan_adopt import PlanCase


@tagged("post_install", "-at_install")
class TestPlanClose(PlanCase):
    def test_not_before_the_year_is_over(self):
        plan = self.plan(year=2098)
        plan._seal({"state": "draft"})
        plan = self.plan(year=2020)
        plan.with_user(self.chief)._advance("adopt")
        plan._advance("close")
        self.assertEqual(plan.state, "closed")

    def test_a_running_year_stays_open(self):
        plan = self.env["licence.supervision.plan"].with_user(self.drawer).create({})
        plan.with_user(self.chief)._advance("adopt")
        with self.assertRaisesRegex(UserError, "not over"):
            plan._advance("close")
