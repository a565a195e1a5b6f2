"""Bad input of every sort gets one sentence that says what to do, and changes nothing."""

from datetime import timedelta

from odoo.exceptions import UserError, ValidationError
from odoo.fields import Command
from odoo.tests import Form, tagged

from ..models.lifecycle_form import SEEN
from ..tools.legal_time import legal_today
from .application_case import credit_code
from .requirement_case import RequirementCase

WATCHED = (
    "res_partner", "licence_site", "licence_application", "licence_application_line",
    "licence_dossier_item", "licence_dossier_version", "licence_evidence", "licence_opinion",
    "licence_decision", "licence_notice", "licence_certificate", "licence_certificate_act",
    "licence_archive", "licence_clock", "licence_step", "licence_counter",
)  # fmt: skip


@tagged("post_install", "-at_install")
class TestBadInput(RequirementCase):
    def tables(self):
        """Every row of the case as the database has it: its count and a hash of all it says."""
        self.env.cr.flush()
        seen = {}
        for table in WATCHED:
            self.env.cr.execute(
                f"SELECT count(*), md5(string_agg(t::text, '|' ORDER BY id)) FROM {table} t"  # noqa: S608
            )
            seen[table] = self.env.cr.fetchone()
        return seen

    def refused(self, sentence, act, error=UserError):
        before = self.tables()
        with self.assertRaisesRegex(error, sentence) as caught, self.cr.savepoint():
            act()
            self.env.flush_all()
        self.env.invalidate_all()
        self.assertEqual(self.tables(), before)
        told = str(caught.exception)
        self.assertGreater(len(told), 15, told)
        self.assertNotRegex(told, r"Traceback|psycopg|licence_\w+_|<class|None")

    def submitted(self, **vals):
        return super().submitted(**{"is_commitment_signed": True, **vals})

    def test_a_wrong_credit_code(self):
        good = credit_code(51)
        bad = good[:-1] + ("0" if good[-1] != "0" else "1")
        mine = self.enterprise.with_user(self.intake)
        sentence = "compare its 18 characters with the business licence"
        self.refused(sentence, lambda: mine.write({"credit_code": bad}), ValidationError)
        partners = mine.browse().with_context(default_is_licence_enterprise=True)
        form = Form(partners, "industrial_licence.res_partner_view_form_producer")
        form.name, form.credit_code, form.region_id = "手录公司", bad, self.county
        self.refused(sentence, form.save, ValidationError)

    def test_a_unit_that_is_not_in_the_catalogue(self):
        ended = self._shipped("unit_cable_06")
        draft = self.draft(units=ended, is_commitment_signed=True)
        self.hand_in(draft)
        self.refused(f"{ended.name}.*is not in the catalogue in force", draft.action_submit)
        self.assertEqual((draft.state, draft.number), ("draft", False))

    def test_a_product_outside_the_competence_of_the_office(self):
        self.on("2016-03-01")
        national = self.concluded(units=self.cement_units[:1], is_commitment_signed=True)
        self.refused(
            f"The decision is for {self.nation.name}",
            national.with_user(self.approver).action_grant,
        )
        self.refused(
            "The decision is for",
            lambda: national.with_user(self.approver)._advance("refuse", reason="不归我管"),
        )

    def test_a_missing_material(self):
        draft = self.draft(is_commitment_signed=True)
        names = draft.item_ids.filtered("is_mandatory").mapped("name")
        self.refused("\n".join(f".*{name}.*" for name in names), draft.action_submit)
        self.assertGreaterEqual(len(names), 3)

    def test_a_second_return(self):
        application = self.submitted()
        item = application.item_ids[0]
        application._return_for({item: "公章不清"})
        self.upload(item)
        application.action_submit()
        action = application.action_return_()
        wizard = self.env[action["res_model"]].with_user(self.intake)
        wizard = wizard.with_context(**action["context"]).create({})
        wizard.line_ids[0].write({"is_defect": True, "reason": "又不清"})
        self.refused("returned once already; decide on it now", wizard.action_confirm)

    def test_a_double_click_on_every_button(self):
        application = self.draft(is_commitment_signed=True)
        self.hand_in(application)
        application.action_submit()
        self.refused("is not open: .* is now", application.action_submit)
        self.verify(application)
        application.action_accept()
        self.refused("is not open: .* is now", application.action_accept)
        self.prove(application, "test")
        self.opine(application)
        handler, approver, clerk = (
            application.with_user(user) for user in (self.handler, self.approver, self.clerk)
        )
        for click in (handler.action_conclude, approver.action_grant, clerk.action_issue):
            click()
            self.refused("is not open: .* is now", click)
        self.assertEqual(len(self.history(application)), 5)

    def test_a_form_opened_before_somebody_else_acted(self):
        application = self.submitted()
        self.verify(application)
        seen = {"model": application._name, "id": application.id, "version": 0}
        stale = application.with_context(**{SEEN: seen})
        self.refused("has moved on since you opened it.*look at it again", stale.action_accept)
        action = application.action_decline()
        wizard = self.env[action["res_model"]].with_user(self.intake)
        wizard = wizard.with_context(**action["context"]).create({"reason": "不受理"})
        application.action_accept()
        self.refused("look at it again before you act", wizard.action_confirm)

    def test_two_officers_give_two_verdicts_and_the_second_finds_the_case_moved(self):
        application = self.submitted()
        self.verify(application)
        colleague = self._officer("bad.second", "group_intake", self.province)
        application.with_user(colleague).action_accept()
        self.refused("is not open", lambda: application._advance("decline", reason="不受理"))
        self.assertEqual(application.accepted_by_id, colleague)

    def test_a_date_in_the_future(self):
        tomorrow = legal_today(self.env) + timedelta(days=1)
        application = self.accepted(units=self.cement_units[:1])
        evidence = {
            "application_id": application.id, "leg": "test", "kind": "spot_check",
            "result": "pass", "basis": "抽查1号", "level": "province", "valid_from": tomorrow,
        }  # fmt: skip
        evidences = self.env["licence.evidence"].with_user(self.handler)
        self.refused("not dated in the future", lambda: evidences.create(evidence), ValidationError)
        letter = self.env["licence.notice"].search(
            [("application_id", "=", application.id)], limit=1
        )
        self.refused(
            "between the day it was issued and today: correct the date",
            lambda: letter.with_user(self.intake).write({"handed_out_on": tomorrow}),
            ValidationError,
        )
        for name in ("accepted_on", "received_on", "submitted_at"):
            self.refused("", lambda field=name: application.write({field: tomorrow}))

    def test_a_holder_told_tomorrow_of_an_act_of_today(self):
        certificate = self.issued(is_commitment_signed=True).issued_certificate_id
        ground = self._shipped("licence_act_ground_annul_fraud")
        act = self.env["licence.certificate.act"].with_user(self.handler).create(
            {
                "certificate_id": certificate.id, "kind": "annul", "ground_id": ground.id,
                "reason": "以欺骗手段取得", "told_on": legal_today(self.env) + timedelta(days=1),
            }
        )  # fmt: skip
        act.action_propose()
        decide = act.with_user(self.approver).action_decide
        self.refused("cannot have been told on a day to come", decide)

    def test_two_products_in_one_application_and_a_unit_twice(self):
        both = self.draft(units=self.cable_units[:1] | self.rope_units[:1])
        self.hand_in(both)
        self.refused("file one application each", both.action_submit)

    def test_a_case_that_waits_for_nothing_more_is_not_edited(self):
        application = self.issued(is_commitment_signed=True)
        for vals in (
            {"remark": "补记"},
            {"line_ids": [Command.clear()]},
            {"enterprise_id": self.far_enterprise.id},
            {"handler_id": self.handler.id},
        ):
            self.refused("", lambda told=vals: application.write(told))
