"""At the counter and before acceptance: materials, verdicts, terms, scope."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .requirement_case import RequirementCase


@tagged("post_install", "-at_install")
class TestCaseRequirementsAcceptance(RequirementCase):
    def submitted(self, **vals):
        return super().submitted(**{"is_commitment_signed": True, **vals})

    def test_one_missing_mandatory_material_is_named_and_stops_the_submission(self):
        """S000-2.2.1-02: the list comes from the rules of the day."""
        self.on("2016-11-01")
        application = self.draft(units=self.cement_units[:1])
        due = self.env["licence.requirement"]._due(
            "initial", application._path_rule_on(self.day()).path, self.policy_product, self.day()
        )
        listed = application.item_ids.requirement_id
        self.assertEqual(listed, due.filtered(lambda one: one.stage == "apply"))
        self.hand_in(application)
        for item in application.item_ids.filtered("is_mandatory"):
            item.version_ids.unlink()
            self.assertIn(item.name, self.obstacles(application, "submit"))
            with self.assertRaisesRegex(UserError, item.name):
                application.action_submit()
            self.assertEqual((application.state, application.number), ("draft", False))
            self.upload(item)
        application.action_submit()
        self.assertEqual(application.state, "submitted")

    def day(self):
        return self.env["licence.application"]._fields["received_on"].to_date("2016-11-01")

    def test_nothing_of_a_review_happens_before_the_acceptance(self):
        """S000-2.2.2-01."""
        waiting = self.submitted(units=self.cable_units[:1])
        declined = self.submitted(units=self.cable_units[1:2])
        declined._advance("decline", reason="不属于本机关职权范围")
        for application in (waiting, declined):
            with self.assertRaises(UserError), self.cr.savepoint():
                application.with_user(self.handler).action_conclude()
            with self.assertRaises(UserError), self.cr.savepoint():
                self.opine(application)
            with self.assertRaises(UserError), self.cr.savepoint():
                self.prove(application, "visit")
            with self.assertRaises(UserError), self.cr.savepoint():
                application.with_user(self.handler).handler_id = (
                    self.handler if application == declined else self.env.user
                )
                application.with_user(self.approver).action_grant()
        step = self.env["licence.step"].search(
            [("res_model", "=", "licence.application"), ("res_id", "=", declined.id)],
            order="id desc", limit=1,
        )  # fmt: skip
        self.assertEqual((step.user_id, step.verb), (self.intake, "decline"))
        self.assertTrue(step.at and step.article and step.reason)

    def test_a_visit_is_not_reported_without_its_sign_in_sheet(self):
        """S000-2.2.5-01: the file of the visit is complete, or nobody signs it off."""
        self.on("2026-03-02")
        application = self.accepted(units=self.cement_units[:1])
        sheets = application.item_ids.filtered(lambda item: item.stage == "review")
        opening = sheets.filtered(lambda item: item.name == "首次会议签到表")
        self.assertTrue(opening.is_mandatory)
        for item in (sheets - opening).filtered("is_mandatory"):
            self.upload(item)
        with self.assertRaisesRegex(UserError, "首次会议签到表"), self.cr.savepoint():
            self.report_visit(application)
        self.assertFalse(application.evidence_ids)
        with self.assertRaisesRegex(UserError, "visit has no evidence"):
            application.with_user(self.handler).action_conclude()
        self.upload(opening)
        self.report_visit(application)
        self.prove(application, "test")
        with self.assertRaisesRegex(UserError, "No opinion"):
            application.with_user(self.handler).action_conclude()
        self.opine(application)
        application.with_user(self.handler).action_conclude()
        self.assertEqual(application.concluded_by_id, self.handler)

    def test_a_failed_visit_is_reported_even_where_papers_were_refused(self):
        """S000-2.2.5-01: only who passes has handed everything in."""
        self.on("2026-03-02")
        application = self.accepted(units=self.cement_units[:1])
        self.assertEqual(self.report_visit(application, result="fail").result, "fail")
        self.opine(application, "refuse")
        application.with_user(self.handler).action_conclude()
        self.assertEqual(application.state, "concluded")

    def report_visit(self, application, **vals):
        return self.env["licence.evidence"].with_user(self.handler).create(
            {
                "application_id": application.id, "leg": "visit", "kind": "visit_report",
                "result": "pass", "basis": "核查报告001", "valid_from": "2026-03-02", **vals,
            }
        )  # fmt: skip

    def test_the_unit_is_the_smallest_thing_one_applies_for(self):
        """S001-2.1-03."""
        application = self.draft()
        lines, links = self.env["licence.application.line"], set()
        for name, field in lines._fields.items():
            if field.store and name not in ("id", *self.env["base"]._fields, "create_uid"):
                links.add((name, field.comodel_name if field.relational else "text"))
        own = {(name, to) for name, to in links if name not in ("create_date", "write_date",
               "write_uid", "application_id")}  # fmt: skip
        self.assertEqual(
            own,
            {("unit_id", "licence.unit"), ("product_id", "licence.product"),
             ("site_id", "licence.site")},
        )  # fmt: skip
        self.assertNotIn("licence.unit", {f.comodel_name for f in self.env["licence.unit"]._fields
                         .values() if f.name == "parent_id"})  # fmt: skip
        with self.assertRaises(ValueError), self.cr.savepoint():
            lines.with_user(self.intake).create(
                {"application_id": application.id, "specification": "32.5级"}
            )

    def test_the_day_after_its_term_an_unchecked_application_is_overdue(self):
        """S002-1.1-03: five working days by the table, signed by a person."""
        self.on("2026-03-02")
        application = self.submitted()
        for day, lane in (("2026-03-09", "amber"), ("2026-03-10", "red")):
            application = self.on(day, application)
            tasks = self.env["licence.task"].with_user(self.intake).search(
                [("code", "=", "T-03"), ("res_id", "=", application.id)]
            )  # fmt: skip
            self.assertEqual((tasks.lane, str(tasks.due_on)), (lane, "2026-03-09"))
        application.action_check()
        clock = application.clock_ids.filtered(lambda one: one.code == "T-03")
        self.assertEqual((clock.outcome, application.checked_by_id), ("late", self.intake))

    def test_without_the_verdict_on_policy_the_button_does_not_open(self):
        """S002-1.1-04."""
        application = self.submitted()
        for item in application.item_ids:
            item.verdict = "met"
        application.rule_verdict = "met"
        word = application._fields["policy_verdict"].string
        self.assertIn(word, self.obstacles(application, "accept"))
        with self.assertRaisesRegex(UserError, word):
            application.action_accept()
        self.assertEqual(application.state, "submitted")
        application.policy_verdict = "met"
        application.action_accept()
        self.assertEqual(application.state, "accepted")

    def test_who_is_not_accepted_learns_why_in_a_letter_and_stands_in_the_register(self):
        """S002-1.1-05, S003-A05-01."""
        application = self.submitted()
        action = application.action_decline()
        wizards = self.env[action["res_model"]].with_user(self.intake)
        asked = wizards.with_context(**action["context"])
        for silence in ("", " \n "):
            with self.assertRaises(UserError), self.cr.savepoint():
                asked.create({"reason": silence}).action_confirm()
            self.assertEqual(application.state, "submitted")
        asked.create({"reason": "产品不在目录内"}).action_confirm()
        letter = self.env["licence.notice"].search([("application_id", "=", application.id)])
        self.assertEqual(letter.kind, "non_acceptance")
        self.assertEqual(letter.values["reason"], "产品不在目录内")
        self.env.flush_all()
        row = self.env["licence.register.applicant"].with_user(self.manager).search(
            [("application_id", "=", application.id)]
        )  # fmt: skip
        self.assertEqual((row.acceptance, row.holder_name), ("declined", self.enterprise.name))
