"""Each field has its desk and its time; no way around, whoever asks."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationDesk(ApplicationCase):
    def test_the_verdicts_are_the_intake_officers(self):
        application = self.submitted()
        with self.assertRaisesRegex(UserError, "Your post"):
            application.with_user(self.handler).rule_verdict = "met"
        application.rule_verdict = "met"
        self.verify(application)
        application.action_accept()
        with self.assertRaises(UserError):
            application.rule_verdict = "not_met"

    def test_no_verdict_comes_with_the_application(self):
        for vals in ({"rule_verdict": "met"}, {"capacity_verdict": "ok"}):
            with self.assertRaises(UserError):
                self.draft(**vals)

    def test_ownership_is_not_written(self):
        application = self.draft()
        for vals in (
            {"authority_id": self.city.id},
            {"province_id": self._authority("430000").id},
            {"product_id": self.policy_product.id},
            {"change_kinds": "name"},
        ):
            with self.assertRaises(UserError):
                application.write(vals)

    def test_sealed_fields_are_not_written_imported_copied_or_defaulted(self):
        application = self.draft()
        for vals in (
            {"state": "granted"}, {"number": "SQ1"}, {"accepted_on": "2026-01-01"},
            {"path": "promise"}, {"snapshot": {}}, {"decision": "grant"}, {"is_deemed": True},
        ):  # fmt: skip
            with self.assertRaises(AccessError):
                application.write(vals)
            with self.assertRaises(AccessError):
                application.sudo().write(vals)
            with self.assertRaises(AccessError):
                self.draft(**vals)
        copied = self.submitted().copy()
        self.assertEqual((copied.state, copied.number, copied.received_on), ("draft", False, False))

    def test_items_are_judged_at_their_desk(self):
        application = self.submitted()
        item = application.item_ids[0]
        with self.assertRaisesRegex(UserError, "not judged now"):
            item.with_user(self.handler).verdict = "met"
        item.verdict = "met"
        self.verify(application)
        application.action_accept()
        with self.assertRaisesRegex(UserError, "not judged now"):
            item.verdict = "not_met"
        review = application.item_ids.filtered(lambda one: one.stage == "review")[0]
        review.with_user(self.handler).verdict = "met"
        self.assertEqual(review.verdict, "met")

    def test_the_handler_is_assigned_while_work_remains(self):
        application = self.accepted()
        application.with_user(self.handler).handler_id = self.handler
        self.assertEqual(application.clock_ids.filtered("owner_id").owner_id, self.handler)

    def test_the_form_of_a_new_application_saves_for_the_counter(self):
        form = Form(
            self.env["licence.application"].with_user(self.intake),
            "industrial_licence.licence_application_view_form",
        )
        form.enterprise_id = self.enterprise
        form.site_id = self.enterprise.site_ids
        with form.line_ids.new() as line:
            line.unit_id = self.units[0]
        application = form.save()
        self.assertTrue(application.item_ids)
        self.assertIn("测试依据", application.expected_path)

    def test_the_list_of_materials_follows_the_kind(self):
        application = self.draft()
        before = application.item_ids.requirement_id
        application.kind = "replacement"
        self.assertNotEqual(application.item_ids.requirement_id, before)

    def test_every_post_opens_the_form_in_every_state(self):
        application = self.issued()
        fields = {
            name: {} for name in self.env["licence.application"].get_views([(False, "form")])[
                "models"]["licence.application"]["fields"]
        }  # fmt: skip
        for user in (self.intake, self.handler, self.approver, self.clerk, self.manager,
                     self.archivist):  # fmt: skip
            (read,) = application.with_user(user).web_read(fields)
            self.assertEqual(read["state"], "issued")
