from datetime import timedelta

import psycopg2

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewPlanApprove(PlanCase):
    def test_the_same_person_does_not_draw_up_and_approve(self):
        self.head.group_ids |= self.env.ref("industrial_licence.group_department_clerk")
        plan = self.plan(user=self.head)
        self.confirmed_by_others(plan)
        with self.assertRaisesRegex(UserError, "another person approves"):
            plan.with_user(self.head).action_approve()
        self.assertEqual(plan.state, "draft")
        self.assertFalse(plan.approved_by_id)

    def confirmed_by_others(self, plan):
        team = self.team(plan)
        team.with_user(self.clerk).action_propose()
        team.with_user(self.head).action_confirm()

    def test_a_plan_without_team_or_enterprise_is_not_approved(self):
        plan = (
            self.env["licence.review.plan"]
            .with_user(self.clerk)
            .create({"product_id": self.product.id})
        )
        with self.assertRaisesRegex(UserError, "(?s)enterprises.*no team"):
            plan.with_user(self.head).action_approve()

    def test_the_clerk_does_not_approve(self):
        plan = self.plan()
        self.confirmed(plan)
        with self.assertRaises(AccessError):
            plan.action_approve()

    def test_an_approved_plan_takes_its_people(self):
        plan = self.approved()
        taken = self.env["licence.review.booking"].search([("plan_id", "=", plan.id)])
        self.assertEqual(taken.auditor_id, plan.team_id.member_ids.auditor_id)
        self.assertEqual(set(taken.mapped("begins_on")), {self.day})

    def test_two_visits_at_one_time_are_refused(self):
        people = self.pair()
        self.approved(people=people)
        firm = self._enterprise("测试丙有限公司", 3)
        firm.write({"contact_name": "甲", "contact_phone": "1"})
        other = self.plan(self.given(enterprise=firm))
        with (
            self.assertRaisesRegex(ValidationError, "on another visit"),
            self.env.cr.savepoint(),
        ):
            self.team(other, people)
        self.assertFalse(other.team_id)

    @mute_logger("odoo.sql_db")
    def test_the_table_refuses_the_clash_too(self):
        plan = self.approved()
        taken = self.env["licence.review.booking"].search([("plan_id", "=", plan.id)], limit=1)
        with self.assertRaises(psycopg2.errors.ExclusionViolation):
            taken._room().copy()
            self.env.flush_all()

    def test_one_team_is_not_at_two_enterprises_on_one_day(self):
        first = self.given()
        firm = self._enterprise("测试丁有限公司", 4)
        second = self.given(enterprise=firm)
        plan = self.plan(first, second)
        plan.line_ids[1].write({"begins_on": self.day, "ends_on": self.day})
        self.confirmed(plan)
        with self.assertRaisesRegex(UserError, "two enterprises"):
            plan.with_user(self.head).action_approve()

    def test_three_enterprises_share_one_number_and_one_team(self):
        firms = [self._enterprise(f"测试厂{number}", 10 + number) for number in range(2)]
        orders = [self.given(), *(self.given(enterprise=firm) for firm in firms)]
        plan = self.approved(*orders)
        plan._number_now()
        self.assertEqual(plan.line_count, 3)
        self.assertRegex(plan.number, r"^HCB001-\d{4}-\d{3}$")
        self.assertEqual(plan.ends_on, self.day + timedelta(days=2))
