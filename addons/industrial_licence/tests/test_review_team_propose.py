from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo.exceptions import UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewTeamPropose(PlanCase):
    def refused(self, team, pattern):
        with self.assertRaisesRegex(UserError, pattern):
            team.action_propose()
        self.assertEqual(team.state, "draft")

    def test_all_of_one_unit_is_refused(self):
        team = self.team(self.plan(), self.fit() | self.fit() | self.fit())
        self.refused(team, "must not all come from one unit")

    def test_a_second_leader_is_refused_by_the_table(self):
        team = self.team(self.plan())
        with self.refused_by_table():
            team.member_ids.write({"role": "leader"})
            self.env.flush_all()

    def test_no_leader_and_one_member_are_refused(self):
        team = self.team(self.plan(), self.fit())
        team.member_ids.role = "member"
        self.refused(team, "(?s)at least 2 members.*exactly one leader")

    def test_five_are_too_many(self):
        people = self.pair() | self.fit() | self.fit() | self.fit()
        self.refused(self.team(self.plan(), people), "at most 4 members")

    def test_one_type_of_unit_needs_a_word(self):
        """国质检监[2006]499号 一(二): technical bodies, associations, provinces together."""
        second = self.employer("测试第二协会", "association")
        team = self.team(self.plan(), self.fit(self.other_unit) | self.fit(second))
        self.refused(team, "one type of unit")
        team.justification = "该产品仅有协会人员具备能力"
        team.action_propose()
        team.with_user(self.head).action_confirm()
        self.assertIn("one type of unit", team.warnings)

    def test_who_expires_before_the_visit_is_refused(self):
        old = self.fit(day=self.today - relativedelta(years=3))
        self.assertEqual(old.valid_until, self.today - timedelta(days=1))
        plan = self.plan()
        with (
            self.assertRaisesRegex(ValidationError, "not validly registered"),
            self.env.cr.savepoint(),
        ):
            self.team(plan, old)
        self.assertFalse(plan.team_ids)

    def test_the_suspended_the_absent_and_the_incompetent_are_refused(self):
        plan, (one, two, three) = self.plan(), (self.fit(), self.fit(), self.registered())
        self.imposed(one)
        self.env["licence.leave"].create({"auditor_id": two.id, "effective_from": self.today})
        for person, words in ((one, "suspended"), (two, "on leave"), (three, "not competent")):
            with (
                self.assertRaisesRegex(ValidationError, words),
                self.env.cr.savepoint(),
            ):
                self.team(plan, person)
        self.assertFalse(plan.team_ids)

    def test_an_earlier_visit_warns(self):
        person, mate = self.pair()
        order = self.given()
        plan = self.filed(order, people=person | mate)
        plan.line_ids._note_visited(self.day)
        again = self.plan(order, day=self.day + timedelta(days=10))
        team = self.team(again, person | self.fit(self.other_unit))
        self.refused(team, "has visited .* before. Justify it")

    def test_an_observer_counts_for_nothing_but_is_one_at_most(self):
        team = self.team(self.plan(), self.pair())
        watcher = self.registered()
        team.write({"member_ids": [Command.create({"auditor_id": watcher.id, "role": "observer"})]})
        team.action_propose()
        self.assertEqual(team.state, "proposed")
