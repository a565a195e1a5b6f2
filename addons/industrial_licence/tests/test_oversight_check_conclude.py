from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged

from .oversight_case import OversightCase


@tagged("post_install", "-at_install")
class TestOversightCheckConclude(OversightCase):
    def test_a_check_stores_its_verdict_and_links_the_team(self):
        """国质检监[2006]499号 一(三): quality of reviews, regular or not."""
        visit = self.finished()
        check = self.single(visit)
        with self.assertRaisesRegex(UserError, "verdict"):
            check.action_conclude()
        check.write({"verdict": "weak", "consequence": "none"})
        with self.assertRaisesRegex(UserError, "what was found"):
            check.action_conclude()
        check.finding_ids = [Command.create(self.finding(visit))]
        check.action_conclude()
        self.assertEqual(
            (check.state, check.verdict, check.kind), ("concluded", "weak", "irregular")
        )
        self.assertEqual(check.team_id, visit.team_id)
        self.assertEqual(check.checker_id, self.handler)
        with self.assertRaises(UserError):
            check.verdict = "good"

    def test_the_finding_appears_in_the_file_of_the_auditor_and_of_the_body(self):
        visit = self.finished()
        leader = visit.team_id.leader_id
        check = self.single(visit, verdict="bad", consequence="none", finding_ids=[
            Command.create(self.finding(visit)),
        ])  # fmt: skip
        check.action_conclude()
        entry = leader.entry_ids
        self.assertEqual((entry.kind, entry.check_id, entry.text),
                         ("oversight", check, "测试未查看关键设备"))  # fmt: skip
        self.assertEqual(self.department.entry_ids.check_id, check)
        record = (
            self.env["licence.performance"]
            ._refresh(self.today.year)
            .filtered(lambda row: row.auditor_id == leader)
        )
        self.assertEqual(record.entry_ids, entry)
        mine = self.env["licence.performance.entry"].with_user(self.leader_user)
        self.assertEqual(mine.search([]), entry)
        self.assertFalse(mine.with_user(self.member_user).search([]))

    def test_a_suspected_breach_becomes_a_draft_case(self):
        visit = self.finished()
        breach = self.env.ref("industrial_licence.breach_type_harassment")
        check = self.single(visit, verdict="bad", consequence="suspend", finding_ids=[
            Command.create(self.finding(visit, type_id=breach.id)),
        ])  # fmt: skip
        check.action_conclude()
        leader = visit.team_id.leader_id
        case = self.env["licence.integrity.breach"].search([("auditor_id", "=", leader.id)])
        self.assertEqual((case.state, case.source, case.type_id), ("draft", "oversight", breach))
        sanction = self.env["licence.sanction"].search([("res_id", "=", leader.id)])
        self.assertEqual((sanction.kind, sanction.state), ("suspension", "draft"))

    def test_a_correction_and_a_liability_case_are_drafted(self):
        visits = self.finished(2)
        for visit, consequence in zip(visits, ("correct", "liability"), strict=True):
            self.single(visit, verdict="bad", consequence=consequence, finding_ids=[
                Command.create({"text": f"测试{consequence}"}),
            ]).action_conclude()  # fmt: skip
        finding = self.env["licence.department.finding"].search([("name", "=", "测试correct")])
        self.assertEqual((finding.department_id, finding.state), (self.department, "open"))
        case = self.env["licence.liability.case"].search([("facts", "=", "测试liability")])
        self.assertEqual((case.plan_line_id, case.state), (visits[1].plan_line_id, "draft"))
        case.with_user(self.handler).action_open()
        self.assertIn("team_leader", case.person_ids.mapped("role"))

    def test_a_recheck_waits_for_the_second_visit_or_says_why_not(self):
        self.finished(1)
        check = self.running().check_ids
        check.write({"verdict": "good", "consequence": "none"})
        with self.assertRaisesRegex(UserError, "second visit"):
            check.action_conclude()
        check.without_recheck = "企业已停产"
        check.action_conclude()
        self.assertEqual(check.state, "concluded")

    def test_a_diverging_conclusion_enters_both_files(self):
        first = self.finished()
        check = self.running().check_ids
        action = check.with_user(self.clerk).action_plan()
        plan = self.env["licence.review.plan"].browse(action["res_id"])
        self.assertEqual(plan.line_ids.application_id, first.application_id)
        self.reason(plan, "withdraw", self.clerk)
        second = self.again(first, "1.1")
        self.assertEqual((check.outcome, check.recheck_id), ("diverges", second))
        for person in first._team_people():
            self.assertEqual(person.entry_ids.mapped("kind"), ["divergence"])
        self.assertEqual(self.department.entry_ids.visit_id, first)
        for person in second._team_people():
            self.assertFalse(person.entry_ids)

    def test_an_agreeing_one_enters_nothing(self):
        first = self.finished()
        self.again(first)
        self.assertFalse(self.department.entry_ids)

    def test_whom_a_check_is_about(self):
        visit = self.finished()
        stranger = self.people_of[3]
        with self.assertRaisesRegex(ValidationError, "not on the team"):
            self.single(visit, finding_ids=[
                Command.create({"auditor_id": stranger.id, "text": "x"})
            ])  # fmt: skip
        with self.assertRaisesRegex(ValidationError, "of the own area"):
            self.single(visit, self.far_handler)
        with self.assertRaises(AccessError):
            self.single(visit, self.far_handler, authority_id=self.hubei.id)
        with self.assertRaises(AccessError):
            self.single(visit, oversight_id=self.round().id)
        for user in (self.clerk, self.head, self.leader_user, self.manager):
            with self.assertRaises(AccessError):
                self.single(visit, user)
        check = self.single(visit)
        with self.assertRaises(UserError):
            check.authority_id = self.hunan
        check.write({"verdict": "good", "consequence": "none", "checked_on": self.day(1)})
        with self.assertRaisesRegex(UserError, "not been held yet"):
            check.action_conclude()

    def test_body_and_team_read_it_once_it_is_concluded(self):
        visit = self.finished()
        check = self.single(visit, verdict="bad", consequence="none",
                            finding_ids=[Command.create(self.finding(visit))])  # fmt: skip
        checks = self.env["licence.oversight.check"]
        for user in (self.clerk, self.head, self.leader_user):
            self.assertFalse(checks.with_user(user).search([]))
        check.action_conclude()
        for user in (self.clerk, self.head, self.leader_user):
            self.assertEqual(
                checks.with_user(user).search([]).finding_ids.text, "测试未查看关键设备"
            )
        self.assertFalse(checks.with_user(self.far_handler).search([]))

    def test_the_screen_opens_for_everybody_who_may_read_it(self):
        self.finished()
        check = self.running().check_ids
        check.write({"verdict": "good", "consequence": "none", "without_recheck": "测试"})
        check.action_conclude()
        names = ("oversight_id", "visit_id", "recheck_id", "enterprise_id", "department_id")
        screen = {name: {"fields": {"display_name": {}}} for name in names}
        for user in (self.clerk, self.head, self.leader_user, self.centre, self.approver):
            mine = check.with_user(user)
            mine.invalidate_recordset()
            if user == self.approver:
                with self.assertRaises(AccessError):
                    mine.web_read(screen)
                continue
            row = mine.web_read({**screen, "team_text": {}, "open_verbs": {}})[0]
            self.assertTrue(row["team_text"] and row["visit_id"]["display_name"])
