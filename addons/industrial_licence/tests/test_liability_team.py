from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestLiabilityTeam(PlanCase):
    def liability(self, line, **vals):
        return self.env["licence.liability.case"].with_user(self.handler).create(
            {
                "name": "审查失实", "event_on": self.today, "plan_line_id": line.id,
                "department_id": line.department_id.id, "application_id": line.application_id.id,
                "facts": "漏查关键设备", **vals,
            }
        )  # fmt: skip

    def test_heads_first_then_the_leader_then_who_signed(self):
        """谁审查、谁负责 (国质检监[2006]499号 二(三)): the team as it was filed that day."""
        line = self.filed().line_ids
        leader = line.team_id.leader_id
        case = self.liability(line)
        case.action_open()
        rows = case.person_ids
        self.assertEqual(rows[:2].mapped("role"), ["department_head", "team_leader"])
        self.assertEqual(rows[1].auditor_id, leader)
        direct = rows.filtered(lambda row: row.role == "direct")
        self.assertIn((line.team_id.member_ids.auditor_id - leader).name, direct.mapped("name"))
        self.assertIn(self.intake.name, direct.mapped("name"))

    def test_the_team_of_the_day_answers_not_that_of_today(self):
        plan = self.filed()
        before = plan.team_id.member_ids[1].auditor_id
        self.reason(plan.team_id, "reopen", self.clerk)
        plan.team_id.write(
            {
                "member_ids": [
                    Command.delete(plan.team_id.member_ids[1].id),
                    Command.create({"auditor_id": self.fit(self.other_unit).id}),
                ]
            }
        )
        case = self.liability(plan.line_ids)
        case.action_open()
        self.assertIn(before, case.person_ids.auditor_id)

    def test_who_did_what_is_frozen_on_the_case(self):
        line = self.filed().line_ids
        case = self.liability(line)
        case.action_open()
        said = case.who_did_what
        for name in (self.intake.name, self.clerk.name, self.head.name):
            self.assertIn(name, said)
        with self.assertRaises(AccessError):
            case.write({"who_did_what": "x"})

    def test_the_matrix_shows_each_step_with_person_and_post(self):
        line = self.filed().line_ids
        rows = self.env["licence.responsibility"].with_user(self.handler)
        found = rows.search([("application_id", "=", line.application_id.id)])
        self.assertLessEqual({"accept", "file", "confirm"}, set(found.mapped("verb")))
        filing = found.filtered(lambda row: row.verb == "file")
        self.assertEqual(filing.user_id, self.clerk)
        self.assertIn("Review Body Clerk", filing.post)
        self.assertFalse(rows.with_user(self.far_handler).search([]) & found)

    def test_a_measure_becomes_a_draft_sanction_and_a_referral_is_named(self):
        line = self.filed().line_ids
        case = self.liability(line)
        case.action_open()
        for row in case.person_ids.with_user(self.approver):
            row.write({"measure": "none", "measure_reason": "已尽责"})
        leader = case.person_ids.filtered(lambda row: row.role == "team_leader")
        leader.with_user(self.approver).write({"measure": "suspension"})
        direct = case.person_ids.filtered(lambda row: row.role == "direct")[:1]
        direct.with_user(self.approver).write({"measure": "referral"})
        with self.assertRaisesRegex(UserError, "to whom the case is referred"):
            self.reason(case, "decide", self.approver)
        case.write({"referral_to": "测试检察机关", "referral_on": self.today,
                    "referral_document": "移送1号"})  # fmt: skip
        self.reason(case, "decide", self.approver)
        sanction = self.env["licence.sanction"].search([("res_id", "=", leader.auditor_id.id)])
        self.assertEqual((sanction.kind, sanction.state), ("suspension", "draft"))
