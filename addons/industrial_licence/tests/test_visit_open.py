from odoo.exceptions import UserError
from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitOpen(VisitCase):
    def opening(self, visit):
        return self.at(-20, visit, self.leader_user)

    def test_a_filed_plan_makes_the_visit_with_its_checklist(self):
        visit = self.visit()
        self.assertEqual((visit.state, visit.kind), ("planned", "first"))
        self.assertEqual(visit.item_ids.condition_id, visit.rule_book_id.condition_ids)
        self.assertEqual(visit.department_id, self.department)
        self.assertFalse(visit.authority_id)

    def test_it_opens_when_everything_is_there(self):
        visit = self.opened()
        self.assertEqual(visit.state, "opened")
        self.assertTrue(visit.opened_at)

    def test_nobody_opens_before_the_form_is_handed_out(self):
        visit = self.visit()
        self.sign_in(visit, "opening")
        with self.assertRaisesRegex(UserError, "feedback form"):
            self.opening(visit).action_open()
        self.assertEqual(visit.state, "planned")

    def test_both_sides_sign_in_first(self):
        visit = self.visit()
        self.hand_out(visit)
        with self.assertRaisesRegex(UserError, "nobody of the enterprise"):
            self.opening(visit).action_open()
        self.sign_in(visit, "opening")[:1].unlink()
        with self.assertRaisesRegex(UserError, "not signed in"):
            self.opening(visit).action_open()

    def test_only_the_leader_opens(self):
        visit = self.visit()
        self.hand_out(visit)
        self.sign_in(visit, "opening")
        other = self.officer("other.leader", "team_leader")
        self.people_of[1].with_user(self.clerk).user_id = other
        with self.assertRaisesRegex(UserError, "led by"):
            self.at(-20, visit, other).action_open()

    def test_another_day_is_filed_again(self):
        visit = self.visit()
        self.hand_out(visit)
        self.sign_in(visit, "opening")
        with self.assertRaises(UserError):
            self.at(-10, visit, self.leader_user).action_open()

    def test_without_filing_there_is_no_visit(self):
        plan = self.plan(self.application(), file=False)
        found = self.env["licence.visit"].search([("plan_line_id", "in", plan.line_ids.ids)])
        self.assertFalse(found)

    def test_a_changed_plan_is_filed_before_the_visit(self):
        visit = self.visit()
        self.hand_out(visit)
        self.sign_in(visit, "opening")
        plan = visit.plan_line_id.plan_id
        self.reason(plan.with_env(self.at(-30, plan, self.clerk).env), "change", self.clerk)
        with self.assertRaisesRegex(UserError, "not filed"):
            self.opening(visit).action_open()

    def test_nobody_is_on_two_visits_at_one_time(self):
        first = self.opened()
        second = self.visit(-12, enterprise=self.firm(self.desk, "测试乙有限公司", 7_000_002))
        self.hand_out(second, -12)
        self.sign_in(second, "opening", -12)
        with self.assertRaisesRegex(UserError, "another visit"):
            self.at(-12, second, self.leader_user).action_open()
        self.assertEqual((first.state, second.state), ("opened", "planned"))
