from odoo.exceptions import UserError
from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitRecheck(VisitCase):
    def recheck(self, first, people=None, begin=-20):
        plan = self.plan(first.application_id, people or self.people_of[2:], begin=begin)
        return self.visit_of(plan)

    def with_accounts(self):
        leader = self.officer("second.leader", "team_leader")
        self.people_of[2].with_user(self.clerk).user_id = leader

    def test_a_second_visit_of_the_case_checks_the_first(self):
        first = self.signed_off()
        again = self.recheck(first)
        self.assertEqual((again.kind, again.previous_id), ("recheck", first))
        self.assertFalse(again.needs_samples)

    def test_the_same_people_do_not_check_themselves(self):
        first = self.signed_off()
        again = self.recheck(first, [self.people_of[0], self.people_of[3]], begin=-12)
        self.hand_out(again, -12)
        self.sign_in(again, "opening", -12)
        with self.assertRaisesRegex(UserError, "another team"):
            self.at(-12, again, self.leader_user).action_open()

    def test_the_comparison_names_what_differs_and_feeds_the_figures(self):
        self.with_accounts()
        first = self.signed_off()
        again = self.signed_off(self.recheck(first), "1.1")
        self.assertFalse(again.agrees)
        self.assertEqual([row["number"] for row in again.comparison], ["1.1"])
        figures = self.env["licence.performance"]._figures(self.day(-18).year)
        mine = figures[self.people_of[0].id]
        self.assertEqual((mine["visit_count"], mine["recheck_count"], mine["recheck_agreed"]),
                         (1, 1, 0))  # fmt: skip
        self.assertEqual(figures[self.people_of[2].id]["recheck_count"], 0)

    def test_agreement_counts(self):
        self.with_accounts()
        first = self.signed_off()
        again = self.signed_off(self.recheck(first))
        self.assertTrue(again.agrees)
        figures = self.env["licence.performance"]._figures(self.day(-18).year)
        self.assertEqual(figures[self.people_of[0].id]["recheck_agreed"], 1)
        self.assertEqual(figures[self.people_of[0].id]["visit_days"], 3)
