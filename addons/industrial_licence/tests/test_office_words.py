"""What lists and letters call things: by the words of the office, never by those of a program."""

import re

from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged

from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestOfficeWords(CertificateCase):
    def spoken(self, model):
        self.env["res.lang"]._activate_lang("zh_CN")
        return self.env[model].with_context(lang="zh_CN")

    def test_the_journal_and_the_list_of_posts_speak_of_matters(self):
        application = self.accepted()
        self.env.flush_all()
        step = self.spoken("licence.step").search(
            [("res_model", "=", application._name), ("res_id", "=", application.id)], limit=1
        )
        row = self.spoken("licence.responsibility").search(
            [("application_id", "=", application.id)], limit=1
        )
        matter = self.spoken("ir.model")._get(application._name).name
        self.assertNotEqual(matter, application._description)
        self.assertEqual(step.record_kind, matter)
        self.assertIn(application.number, step.record_name)
        self.assertTrue(row.step_text.startswith(f"{matter} · "))

    def test_who_may_not_read_the_record_sees_its_number_in_the_journal_only(self):
        application = self.accepted()
        auditor = new_test_user(
            self.env, "words.auditor", groups="industrial_licence.group_journal_auditor",
            context={"no_reset_password": True},
        )  # fmt: skip
        step = self.env["licence.step"].search(
            [("res_model", "=", application._name), ("res_id", "=", application.id)], limit=1
        )
        self.env.invalidate_all()
        self.assertEqual(step.with_user(auditor).record_name, str(application.id))

    def test_a_letter_set_off_from_outside_is_signed_by_the_officer_of_the_case(self):
        application = self.accepted()
        application.sudo().handler_id = self.handler
        outside = new_test_user(
            self.env, "words.outside", groups="base.group_portal",
            context={"no_reset_password": True},
        )  # fmt: skip
        letters = application.sudo()
        for user, signer in ((outside, self.handler), (self.intake, self.intake)):
            head = letters.with_user(user).sudo()._letter_head(self.province, self.handler)
            self.assertEqual(head["signatory"], signer.name)
        notices = self.env["licence.notice"].with_user(outside).sudo()
        notice = notices._issue_notice("acceptance", letters.with_user(outside).sudo(),
                                       self.province)  # fmt: skip
        self.assertEqual(notice.signatory_id, self.handler)

    def test_a_refusal_names_the_field_as_the_form_does(self):
        application = self.spoken("licence.application").browse(self.accepted().id)
        with self.assertRaises(AccessError) as refused:
            application.with_user(self.handler).write({"state": "granted"})
        self.assertIn("“状态”", str(refused.exception))

    def test_groups_of_a_list_are_called_year_first(self):
        self.issue(2027, 6, 15)
        certificates = self.spoken("licence.certificate")
        names = {
            part: certificates.formatted_read_group(
                [("issued_on", "=", "2027-06-15")], [f"issued_on:{part}"], []
            )[0][f"issued_on:{part}"][1]
            for part in ("day", "week", "month", "quarter", "year")
        }
        figures = {part: set(re.findall(r"\d+", name)) for part, name in names.items()}
        self.assertEqual(
            figures,
            {
                "day": {"2027", "6", "15"}, "week": {"2027", "24"}, "month": {"2027", "6"},
                "quarter": {"2027", "2"}, "year": {"2027"},
            },
        )  # fmt: skip
        self.assertNotIn("六月", names["month"])

    def test_a_material_says_for_which_kinds_it_is_asked(self):
        requirement = self.spoken("licence.requirement").create(
            {
                "code": "words", "name": "测试材料", "kinds": "renewal,initial",
                "effective_from": "2020-01-01",
            }
        )  # fmt: skip
        self.assertEqual(requirement.kinds_text, "发证、延续（换证）")

    def test_a_tie_is_called_by_the_person_and_the_enterprise(self):
        auditor = self.env["licence.auditor"].sudo().search([], limit=1)
        tie = self.env["licence.review.tie"].new(
            {"auditor_id": auditor.id, "enterprise_id": self.enterprise.id}
        )
        self.assertIn(self.enterprise.name, tie.display_name)
        self.assertNotIn("licence.review.tie", tie.display_name)

    def test_a_term_in_force_is_said_once_for_all_rows(self):
        rows = ("licence.mandate", "licence.delegation", "licence.substitution")
        for name in rows:
            model = self.env[name]
            current = model.search([("is_current", "=", True)])
            self.assertFalse(current & model.search([("is_current", "=", False)]), name)
