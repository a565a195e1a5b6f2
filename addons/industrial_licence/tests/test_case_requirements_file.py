"""A whole case without paper: both legs, terms, archive; registers that hold what they say."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..lifecycle.application import APPLICATION
from ..tools.terms import KINDS, PATHS
from .requirement_case import RequirementCase


@tagged("post_install", "-at_install")
class TestCaseRequirementsFile(RequirementCase):
    def test_a_leg_without_evidence_or_exemption_blocks_the_grant_and_is_named(self):
        """S000-1-03."""
        self.on("2026-03-02")
        cement = {"units": self.cement_units[:1], "is_commitment_signed": True}
        for leg, other in (("test", "visit"), ("visit", "test")):
            application = self.accepted(**cement)
            self.prove(application, other)
            self.prove(application, leg, valid_until="2026-03-02")
            self.opine(application)
            application.with_user(self.handler).action_conclude()
            application = self.on("2026-03-03", application)
            sentence = f"The {leg} has no evidence"
            self.assertIn(sentence, self.obstacles(application, "grant", self.approver))
            with self.assertRaisesRegex(UserError, sentence):
                application.with_user(self.approver).action_grant()
            self.assertEqual((application.state, application.decision), ("concluded", False))
            application._advance("withdraw", reason="到期")
            self.on("2026-03-02")

    def test_a_leg_may_be_missing_by_a_recorded_exemption_only(self):
        """S000-1-03, S003-A06-02."""
        self.on("2026-03-02")
        application = self.issued(is_commitment_signed=True)
        waiver = application.evidence_ids.filtered(lambda row: row.kind == "exemption")
        self.assertEqual((waiver.leg, waiver.decided_by_id), ("visit", self.intake))
        self.assertIn("国发〔2018〕33号", waiver.basis)
        archive = self.env["licence.archive"].search([("application_id", "=", application.id)])
        sections = {section.stage: section for section in archive.section_ids}
        self.assertEqual(list(sections), ["apply", "accept", "review", "test", "approve"])
        for section in archive.section_ids:
            self.assertNotIn("before this step", section.summary, section.stage)
        self.assertTrue(sections["review"].is_exempt)
        self.assertIn("国发〔2018〕33号", sections["review"].summary)
        self.assertFalse(sections["test"].is_exempt)

    def test_a_file_goes_from_the_counter_to_the_certificate_without_paper(self):
        """S001-4.4-01, S004-3.1-01."""
        self.on("2026-03-02")
        application = self.issued(is_commitment_signed=True)
        archive = self.env["licence.archive"].search([("application_id", "=", application.id)])
        self.assertEqual((archive.medium, archive.place), ("electronic", False))
        for item in application.item_ids.filtered(lambda i: i.is_mandatory and i.stage == "apply"):
            self.assertTrue(item.version_ids.sha256, item.name)
        history = self.history(application)
        usual = ["submit", "accept", "conclude", "grant", "issue"]
        self.assertEqual([verb for verb, _user in history], usual)
        self.assertTrue(set(usual) <= {transition.verb for transition in APPLICATION})
        self.env.cr.flush()
        self.assertRegex(application.issued_certificate_id.number, r"^\(鄂\)XK06-001-\d{5}$")
        letters = self.env["licence.notice"].search([("application_id", "=", application.id)])
        self.assertEqual(sorted(letters.mapped("kind")), ["acceptance", "grant"])
        self.assertTrue(all(letters.mapped("number")))

    def test_no_list_of_materials_asks_for_paper(self):
        """S004-3.1-02: every kind, path and product of today; uploads answer every item."""
        products = self.env["licence.product"].search([])._licensable(self.today("2026-03-02"))
        asked = self.env["licence.requirement"]
        for kind, _word in KINDS:
            for path, _word in PATHS:
                for product in products:
                    asked |= asked._due(kind, path, product, self.today("2026-03-02"))
        self.assertGreater(len(asked), 10)
        for word in ("原件", "纸质", "一式", "份数"):
            self.assertFalse(asked.filtered(lambda row, of=word: of in row.name).mapped("name"))
        self.on("2026-03-02")
        application = self.submitted(is_commitment_signed=True)
        for model in (application, application.item_ids[:1]):
            paper = [name for name, field in model._fields.items()
                     if "paper" in name and field.required]  # fmt: skip
            self.assertFalse(paper)
        self.verify(application)
        application.action_accept()
        self.assertEqual(application.state, "accepted")

    def today(self, text):
        return self.env["licence.application"]._fields["received_on"].to_date(text)

    def test_accepted_on_monday_the_thirtieth_working_day_skips_the_holiday(self):
        """S001-4.4-03: on the day after it the case stands among the overdue ones."""
        self.on("2026-09-14")
        application = self.accepted(units=self.cement_units[:1], is_commitment_signed=True)
        clock = application.clock_ids.filtered(lambda one: one.code == "T-12")
        self.assertEqual(str(clock.due_on), "2026-10-30")
        for day, lane in (("2026-10-30", "amber"), ("2026-10-31", "red")):
            self.on(day)
            task = self.env["licence.task"].with_user(self.approver).search(
                [("code", "=", "T-12"), ("res_id", "=", application.id)]
            )  # fmt: skip
            self.assertEqual(task.lane, lane, day)

    def test_the_registers_of_a_province_hold_its_own_and_count_right(self):
        """S003-A10-02, S003-A11-02, S003-A13-02."""
        self.on("2026-03-02")
        told = {"is_commitment_signed": True}
        before = self.counts()
        kept = self.issued(units=self.cable_units[:1], **told).issued_certificate_id
        ended = self.issued(units=self.rope_units[:1], **told).issued_certificate_id
        refused = self.concluded(units=self.cable_units[1:2], **told)
        refused.with_user(self.approver)._advance("refuse", reason="检验不合格")
        ground = self._shipped("licence_act_ground_cancel_enterprise_ended")
        act = self.env["licence.certificate.act"].with_user(self.handler).create(
            {"certificate_id": ended.id, "kind": "cancel", "ground_id": ground.id, "reason": "终止"}
        )  # fmt: skip
        act.action_propose()
        self.env.cr.flush()
        act.with_user(self.approver).action_decide()
        act.with_user(self.clerk).action_execute()
        after = self.counts()
        added = {name: after[name] - before[name] for name in after}
        self.assertEqual(added, {"refused": 1, "holder": 2, "valid": 1, "cancelled": 1})
        self.assertEqual(set(self.counts(self.far_manager).values()), {0})
        row = self.env["licence.register.refused"].with_user(self.manager).search(
            [("application_id", "=", refused.id)]
        )  # fmt: skip
        self.assertEqual((row.issuer, row.reason), ("province", "检验不合格"))
        self.assertEqual(kept.standing, "valid")

    def counts(self, user=None):
        self.env.flush_all()
        rows = {
            name: self.env[f"licence.register.{name}"].with_user(user or self.manager)
            for name in ("refused", "holder", "cancelled")
        }
        found = {name: model.search_count([]) for name, model in rows.items()}
        valid = [("state", "=", "valid"), ("valid_until", ">=", "2026-03-02")]
        return {**found, "valid": rows["holder"].search_count(valid)}

    def test_what_left_the_catalogue_is_terminated_and_not_granted(self):
        """S001-2.1-01."""
        self.on("2026-03-02")
        application = self.concluded(is_commitment_signed=True)
        later = self.draft(units=self.cable_units[1:2], is_commitment_signed=True)
        lines = self.env["licence.catalogue.line"]._listed(self.today("2026-03-02"), self.product)
        removal = self.env["licence.catalogue.removal"].create(
            {
                "line_ids": [(6, 0, lines.ids)], "cancelled_on": "2026-03-03",
                "cancel_ground": "market", "cancel_basis": "国发〔2026〕1号",
            }
        )  # fmt: skip
        removal.action_cancel()
        application, later = self.on("2026-03-03", application, later)
        self.hand_in(later)
        with self.assertRaisesRegex(UserError, "not in the catalogue"):
            later.action_submit()
        with self.assertRaisesRegex(UserError, "terminate the application"):
            application.with_user(self.approver).action_grant()
        action = application.with_user(self.approver).action_terminate()
        wizard = self.env[action["res_model"]].with_user(self.approver)
        wizard.with_context(**action["context"]).create(
            {"ground": "delicensed", "reason": "已取消许可"}
        ).action_confirm()
        self.assertEqual(application.state, "terminated")

    def test_a_product_of_a_draft_catalogue_cannot_be_applied_for(self):
        """S000-2.1.1-03."""
        made = self.env["licence.product"].create(
            {"name": "拟列入产品", "category_id": self.product.category_id.id,
             "licensing_ground": "safety"}
        )  # fmt: skip
        unit = self.env["licence.unit"].create(
            {"name": "拟列入单元", "code": "01", "product_id": made.id,
             "effective_from": "2005-09-01"}
        )  # fmt: skip
        self.env["licence.catalogue"].create(
            {"name": "草案", "effective_from": "2026-01-01",
             "line_ids": [(0, 0, {"product_id": made.id})]}
        )  # fmt: skip
        draft = self.draft(units=unit, is_commitment_signed=True)
        self.hand_in(draft)
        with self.assertRaisesRegex(UserError, "not in the catalogue"):
            draft.action_submit()
        self.assertEqual(draft.state, "draft")
