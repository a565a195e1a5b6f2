"""What each post of a review may see and do, and what a body never does."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .plan_case import PlanCase

NEVER = ("accept", "decline", "conclude", "grant", "refuse", "issue")


@tagged("post_install", "-at_install")
class TestRoleReview(PlanCase):
    def denied(self, user, model, operation="read"):
        return not self.env[model].with_user(user).has_access(operation)

    def test_a_body_never_accepts_decides_or_issues(self):
        case = self.accepted()
        for user in (self.clerk, self.head):
            self.assertTrue(self.denied(user, "licence.application"))
            for verb in NEVER:
                with self.assertRaises(AccessError), self.env.cr.savepoint():
                    case.with_user(user)._advance(verb, reason="试")

    def test_a_body_never_sanctions(self):
        person = self.registered()
        sanction = self.sanction(person)
        for user in (self.clerk, self.head):
            with self.assertRaises(AccessError), self.env.cr.savepoint():
                sanction.with_user(user).action_impose()
            for model in ("licence.sanction", "licence.ability.report", "licence.liability.case"):
                self.assertTrue(self.denied(user, model, "create"), model)

    def test_a_body_reads_no_decision_no_journal_of_a_case_and_no_filing_of_another(self):
        plan = self.filed()
        stranger = self.officer(
            "other.clerk", "department_clerk", department=self.body("测试别部", 9)
        )
        for model in ("licence.decision", "licence.responsibility", "licence.opinion"):
            self.assertTrue(self.denied(self.clerk, model), model)
        for record in (plan, plan.line_ids, plan.team_id, plan.team_id.member_ids, plan.filing_ids):
            mine = record.with_user(self.clerk)
            self.assertTrue(mine.has_access("read"), record)
            self.assertFalse(record.with_user(stranger).has_access("read"), record)

    def test_the_clerk_plans_and_the_head_approves(self):
        plan = self.plan()
        self.assertEqual({each["verb"] for each in plan.open_verbs}, {"withdraw"})
        self.assertEqual({each["verb"] for each in plan.with_user(self.head).open_verbs},
                         {"approve"})  # fmt: skip
        with self.assertRaises(AccessError):
            self.plan(self.given(enterprise=self._enterprise("厂己", 6)), user=self.head)

    def test_an_auditor_sees_the_own_visits_and_signs_for_nobody_else(self):
        person, mate = self.pair()
        account = self.account(person, "visiting")
        plan = self.filed(people=person | mate)
        other = self.officer("idle", "auditor")
        self.assertTrue(plan.with_user(account).has_access("read"))
        self.assertFalse(plan.with_user(other).has_access("read"))
        own, others = plan.team_id.with_user(account).member_ids
        own.action_declare()
        self.assertTrue(own.declaration_at)
        with self.assertRaisesRegex(Exception, "own account"):
            others.action_declare()
        with self.assertRaises(UserError):
            own.write({"role": "observer"})

    def test_the_centre_sees_every_plan_and_changes_none(self):
        plan = self.filed()
        self.assertTrue(plan.with_user(self.centre).has_access("read"))
        self.assertFalse(plan.with_user(self.centre).has_access("write"))
        with self.assertRaises(AccessError):
            plan.with_user(self.centre)._advance("withdraw", reason="试")

    def test_a_far_authority_sees_nothing_of_it(self):
        plan = self.filed()
        self.assertTrue(plan.with_user(self.handler).has_access("read"))
        self.assertFalse(plan.with_user(self.far_handler).has_access("read"))
        self.assertFalse(plan.line_ids.order_id.with_user(self.far_handler).has_access("read"))

    def test_the_team_reads_the_files_during_its_task_alone(self):
        """国质检监[2006]499号 二(二)4: secrets are read by the team, and the reading is noted."""
        person, mate = self.pair()
        account = self.account(person, "reading")
        order = self.given()
        files = order.application_id.item_ids.version_ids
        files[:1].item_id.sudo().is_secret = True
        mine = files.with_user(account)
        self.assertFalse(mine[:1].has_access("read"))
        plan = self.filed(order, people=person | mate)
        self.assertTrue(mine.has_access("read"))
        mine[:1]._verified()
        noted = self.env["licence.secret.access"].search([("res_id", "=", files[:1].id)])
        self.assertEqual(noted.user_id, account)
        self.reason(plan, "withdraw", self.clerk)
        mine.invalidate_recordset()
        self.assertFalse(mine[:1].has_access("read"))

    def test_the_files_close_with_the_case(self):
        person, mate = self.pair()
        account = self.account(person, "late")
        order = self.given()
        self.filed(order, people=person | mate)
        case = order.application_id.with_user(self.intake)
        mine = case.item_ids.version_ids.with_user(account)
        self.assertTrue(mine.has_access("read"))
        for leg in ("visit", "test"):
            self.prove(case, leg)
        self.opine(case)
        case.with_user(self.handler).action_conclude()
        mine.invalidate_recordset()
        self.assertFalse(mine[:1].has_access("read"))
