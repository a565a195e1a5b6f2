from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestTestOrderIssue(LabCase):
    def test_the_order_follows_its_report_and_the_decision_counts_on(self):
        order = self.issued().sudo()
        self.assertEqual(order.state, "issued")
        clocks = {clock.code: clock.outcome for clock in order.clock_ids}
        self.assertEqual(clocks["T-08"], "met")
        decision = {clock.code: clock.outcome for clock in order.application_id.clock_ids}
        self.assertEqual((decision["T-12"], decision["D-13"]), ("running", "running"))

    def test_no_person_issues_an_order(self):
        order = self.reported()
        for user in (self.handler, self.member(self.lab, "head")):
            with self.assertRaises(AccessError):
                order.with_user(user)._advance("issue")

    def test_six_days_are_one_too_many(self):
        order = self.reported()
        clock = order.sudo().clock_ids.filtered(lambda one: one.code == "T-08")
        self.assertEqual((order.tested_on, clock.number), (clock.started_on, 5))
        late = clock.due_on + timedelta(days=1)
        self.assertEqual(clock._outcome_on(clock.due_on), "met")
        self.assertEqual(clock._outcome_on(late), "late")

    def test_a_retest_goes_to_another_laboratory(self):
        other = self.laboratory("乙检验所（测试）", "LAB-002")
        order = self.issued()
        with self.assertRaises(AccessError):
            order.with_user(self.applicant).action_retest()
        again = order.sudo().with_user(self.handler).action_retest().with_user(self.applicant)
        self.assertEqual((again.kind, again.sudo().origin_id), ("retest", order.sudo()))
        with self.assertRaises(UserError):
            again.action_choose(self.lab.id)
        again.action_choose(other.id)
        self.assertEqual(again.lab_id, other)
