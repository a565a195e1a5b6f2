from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewPlanChange(PlanCase):
    def test_a_filed_plan_is_opened_first(self):
        plan = self.filed()
        with self.assertRaisesRegex(UserError, "approved and filed again"):
            plan.line_ids.write({"ends_on": plan.ends_on})
        with self.assertRaisesRegex(UserError, "approved and filed again"):
            plan.team_id.member_ids[1:].unlink()
        self.assertEqual(plan.state, "filed")

    def test_another_member_makes_it_to_be_filed_again(self):
        plan = self.filed()
        team, stamp = plan.team_id, plan.filing_stamp
        self.reason(team, "reopen", self.clerk)
        self.assertEqual(plan.state, "changed")
        self.assertFalse(plan.filing_stamp)
        self.assertFalse(self.env["licence.review.booking"].search([("plan_id", "=", plan.id)]))
        self.assertRegex(plan.line_ids._may_begin(self.day)[0], "not filed")
        team.write(
            {
                "member_ids": [
                    Command.delete(team.member_ids[1].id),
                    Command.create({"auditor_id": self.fit(self.other_unit).id}),
                ]
            }
        )
        self.again(plan)
        self.assertEqual(plan.filing_round, 2)
        self.assertNotEqual(plan.filing_stamp, stamp)
        self.assertEqual(plan.filing_ids.mapped("round"), [2, 1])

    def again(self, plan):
        plan.team_id.action_propose()
        plan.team_id.with_user(self.head).action_confirm()
        plan.with_user(self.head).action_approve()
        plan.action_file()

    def test_another_day_is_told_to_the_enterprise_again(self):
        """实施办法 第16条: the letter of the first filing names a day that is over."""
        plan = self.filed()
        line, first = plan.line_ids, plan.line_ids.sudo().notice_id
        self.reason(plan, "change", self.clerk)
        later = self.day + timedelta(days=7)
        line.write({"begins_on": later, "ends_on": later})
        self.again(plan)
        second = line.sudo().notice_id
        self.assertNotEqual(second, first)
        self.assertEqual(line._told_words()["starts_on"], later)

    def test_a_day_too_near_is_refused_though_an_earlier_letter_went_out(self):
        plan = self.filed()
        self.reason(plan, "change", self.clerk)
        near = self.today + timedelta(days=1)
        plan.line_ids.write({"begins_on": near, "ends_on": near})
        with self.assertRaisesRegex(UserError, "is to be told by"):
            self.again(plan)

    def test_a_filing_that_changes_nothing_sends_no_second_letter(self):
        plan = self.filed()
        first = plan.line_ids.sudo().notice_id
        self.reason(plan, "change", self.clerk)
        self.again(plan)
        self.assertEqual(plan.line_ids.sudo().notice_id, first)

    def test_opening_the_plan_opens_its_team(self):
        plan = self.filed()
        self.reason(plan, "change", self.clerk)
        self.assertEqual((plan.state, plan.team_id.state), ("changed", "draft"))
        self.again(plan)
        self.assertEqual(plan.state, "filed")

    def test_a_visited_plan_is_not_changed(self):
        plan = self.filed()
        plan.line_ids._note_visited(self.day)
        with self.assertRaisesRegex(UserError, "has been visited"):
            self.reason(plan, "change", self.clerk)

    def test_a_filing_is_kept(self):
        plan = self.filed()
        with self.assertRaises(AccessError):
            plan.filing_ids.write({"stamp": "x"})
        with self.assertRaises(AccessError):
            plan.filing_ids.sudo().unlink()
        with self.assertRaises(UserError):
            plan.unlink()
        self.assertTrue(plan.filing_ids.exists())
