"""The notice of 2020: five products handed over, policy and capacity, five working days."""

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from .requirement_case import RequirementCase


@tagged("post_install", "-at_install")
class TestCaseRequirementsHandover(RequirementCase):
    def cement(self, reach, **vals):
        told = {"units": self.cement_units[:1], "is_commitment_signed": True, **vals}
        return reach(**told)

    def test_cement_accepted_after_the_notice_is_the_provinces_from_end_to_end(self):
        """S004-2.1-01, S004-2.2-01."""
        self.on("2020-10-08")
        application = self.cement(self.issued)
        self.assertEqual(application.deciding_authority_id, self.province)
        self.assertEqual(application.rule_book_id, self._shipped("rule_book_cement_2018"))
        history = self.history(application)
        self.assertEqual(
            [verb for verb, _user in history], ["submit", "accept", "conclude", "grant", "issue"]
        )
        self.assertEqual({u.licence_authority_id for _v, u in history}, {self.province})
        self.assertEqual(application.issued_certificate_id.authority_id, self.province)

    def test_the_nation_decides_old_files_and_no_new_ones(self):
        """S004-2.1-02."""
        self.on("2020-09-01")
        old = self.cement(self.concluded)
        self.on("2020-10-08")
        new = self.cement(self.concluded, units=self.cement_units[1:2])
        with self.assertRaisesRegex(UserError, "The decision is for"):
            new.with_user(self.nation_approver).action_grant()
        self.assertIn("The decision is for", self.obstacles(new, "grant", self.nation_approver))
        third = self.accepted(
            units=self.cement_units[1:2], is_commitment_signed=True,
            enterprise=self._enterprise("测试丁有限公司", 44),
        )  # fmt: skip
        with self.assertRaisesRegex(UserError, "The review is for"):
            third.with_user(self.nation_handler).action_conclude()
        self.assertEqual((new.state, third.state), ("concluded", "accepted"))
        old = self.on("2020-10-20", old)
        with self.assertRaisesRegex(UserError, "The decision is for"):
            old.with_user(self.approver).action_grant()
        old.with_user(self.nation_approver).action_grant()
        self.assertEqual(old.state, "granted")

    def test_a_new_rule_book_binds_new_acceptances_and_no_old_case(self):
        """S000-2.1.1-02, S004-2.2-01, S004-2.2-02."""
        self.on("2026-03-31")
        before = self.cement(self.accepted)
        self.on("2026-04-01")
        after = self.cement(self.accepted, units=self.cement_units[1:2])
        self.assertEqual(before.rule_book_id, self._shipped("rule_book_cement_2018"))
        self.assertEqual(after.rule_book_id, self._shipped("rule_book_cement_2026"))

    def test_cement_without_its_project_filing_is_not_accepted(self):
        """S004-2.3-01, S000-1-02."""
        self.on("2020-10-08")
        application = self.cement(self.ready)
        filing = application.item_ids.filtered(lambda item: "投资项目备案" in item.name)
        self.assertTrue(filing.filtered("is_mandatory"))
        filing[0].verdict = "not_met"
        self.assertIn(filing[0].name, self.obstacles(application, "accept"))
        with self.assertRaisesRegex(UserError, filing[0].name):
            application.action_accept()
        self.assertEqual(application.state, "submitted")
        filing[0].verdict = "met"
        application.action_accept()
        plain = self.draft(units=self.cable_units[:1])
        self.assertFalse(plain.item_ids.filtered("is_policy"))

    def test_capacity_found_unlawful_after_acceptance_blocks_the_grant_and_words_the_refusal(self):
        """S004-2.3-02."""
        blocked = self.cement(self.submitted)
        self.verify(blocked)
        blocked.capacity_verdict = "illegal_new"
        with self.assertRaisesRegex(UserError, "违规新增产能"):
            blocked.action_accept()
        blocked._advance("decline", reason="违规新增产能")
        later = self.cement(self.concluded)
        later.with_user(self.handler).capacity_verdict = "illegal_new"
        with self.assertRaisesRegex(UserError, "违规新增产能"):
            later.with_user(self.approver).action_grant()
        action = later.with_user(self.approver).action_refuse()
        wizard = self.env[action["res_model"]].with_user(self.approver)
        wizard = wizard.with_context(**action["context"])
        told = wizard.default_get(["res_model", "res_id", "verb", "reason"])
        self.assertIn("违规新增产能", told["reason"])
        wizard.create({}).action_confirm()
        decision = self.env["licence.decision"].search([("application_id", "=", later.id)])
        self.assertEqual(decision.result, "refuse")
        self.assertIn("违规新增产能", decision.reason)

    def test_on_a_swap_the_old_certificate_is_cancelled_before_acceptance(self):
        """S004-2.3-03."""
        certificate = self.old_certificate("2021-03-01", is_commitment_signed=True)
        self.on("2023-05-08")
        application = self.ready(
            units=self.cable_units[1:2], merger_reason="capacity_swap", is_commitment_signed=True,
            old_certificate_ids=[Command.link(certificate.id)],
        )  # fmt: skip
        for _day in range(2):
            with self.assertRaisesRegex(UserError, certificate.number.strip("()")[-5:]):
                application.action_accept()
        self.assertEqual(application.state, "submitted")
        ground = self._shipped("licence_act_ground_cancel_enterprise_ended")
        act = self.env["licence.certificate.act"].with_user(self.handler).create(
            {"certificate_id": certificate.id, "kind": "cancel", "ground_id": ground.id,
             "reason": "产能置换"}
        )  # fmt: skip
        act.action_propose()
        act.with_user(self.approver).action_decide()
        act.with_user(self.clerk).action_execute()
        self.assertEqual(certificate.state, "cancelled")
        application.action_accept()
        self.assertEqual(application.state, "accepted")

    def test_accepted_on_friday_decided_by_the_next_and_visited_after_the_issue(self):
        """S004-3.2-01."""
        for friday, due in (("2020-10-16", "2020-10-23"), ("2026-11-13", "2026-11-20")):
            self.on(friday)
            enterprise = self._enterprise(f"测试{friday}公司", int(friday[:4]))
            application = self.accepted(is_commitment_signed=True, enterprise=enterprise)
            clock = application.clock_ids.filtered(lambda one: one.code == "T-13")
            self.assertEqual((application.path, str(clock.due_on)), ("visit_after", due))
        self.prove(application, "test")
        self.opine(application)
        application.with_user(self.handler).action_conclude()
        application.with_user(self.approver).action_grant()
        application.with_user(self.clerk).action_issue()
        self.env.flush_all()
        task = self.env["licence.task"].with_user(self.handler).search(
            [("res_id", "=", application.id), ("res_model", "=", "licence.application")]
        )  # fmt: skip
        self.assertEqual((task.code, task.is_mine), ("D-18", True))

    def test_fertiliser_is_promised_in_five_days_and_not_without_a_signature(self):
        """S004-3.3-03, S004-3.2-02."""
        self.on("2021-03-05")
        draft = self.draft(units=self.fertiliser_units[:1])
        self.assertIn("告知承诺书", draft.item_ids.mapped("name"))
        self.assertIn("国市监质监〔2020〕152号", draft.expected_path)
        self.hand_in(draft)
        self.assertIn("signed commitment", self.obstacles(draft, "submit"))
        with self.assertRaisesRegex(UserError, "signed commitment"):
            draft.action_submit()
        self.assertEqual(draft.state, "draft")
        draft.is_commitment_signed = True
        draft.action_submit()
        self.verify(draft)
        draft.action_accept()
        clock = draft.clock_ids.filtered(lambda one: one.code == "T-14")
        self.assertEqual((draft.path, str(clock.due_on)), ("promise", "2021-03-12"))
        self.opine(draft)
        draft.with_user(self.handler).action_conclude()
        draft.with_user(self.approver).action_grant()
        self.assertEqual(set(draft.evidence_ids.mapped("kind")), {"exemption"})

    def test_a_national_certificate_is_renewed_and_ended_by_the_province_it_was_handed_to(self):
        """S001-3.1-02."""
        self.on("2018-03-01")
        old = self.cement(self.concluded)
        old.with_user(self.nation_approver).action_grant()
        old.with_user(self.nation_clerk).action_issue()
        self.env.cr.flush()
        certificate = self.on("2021-03-01", old).issued_certificate_id
        self.assertEqual(certificate.authority_id, self.nation)
        self.assertEqual(certificate.standing, "valid")
        for user, sees in ((self.handler, True), (self.far_manager, False)):
            seen = self.env["licence.certificate"].with_user(user).search([])
            self.assertEqual(certificate in seen, sees, user.login)
        number = certificate.number
        renewal = self.cement(self.issued, kind="renewal", certificate_id=certificate.id)
        self.assertEqual(renewal.issued_certificate_id, certificate)
        self.assertEqual((certificate.number, certificate.authority_id), (number, self.province))
        self.assertEqual(renewal.approver_id, self.approver)

    def test_the_province_ends_a_national_certificate_of_a_product_handed_over(self):
        """S001-3.1-02: the province supervises; before the notice it did not."""
        self.on("2018-03-01")
        old = self.cement(self.concluded)
        old.with_user(self.nation_approver).action_grant()
        old.with_user(self.nation_clerk).action_issue()
        for day, may in (("2019-03-01", False), ("2021-03-01", True)):
            certificate = self.on(day, old).issued_certificate_id
            ground = self._shipped("licence_act_ground_cancel_enterprise_ended")
            act = self.env["licence.certificate.act"].with_user(self.handler).create(
                {"certificate_id": certificate.id, "kind": "cancel", "ground_id": ground.id,
                 "reason": "企业已终止"}
            )  # fmt: skip
            act.action_propose()
            self.env.cr.flush()
            if not may:
                with self.assertRaisesRegex(UserError, "neither granted"):
                    act.with_user(self.approver).action_decide()
                self.assertEqual((act.state, certificate.state), ("proposed", "valid"))
                act._advance("drop", reason="无权")
                continue
            act.with_user(self.approver).action_decide()
            act.with_user(self.clerk).action_execute()
            self.assertEqual(certificate.state, "cancelled")
