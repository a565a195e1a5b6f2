from odoo.exceptions import UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationSubmit(ApplicationCase):
    def obstacles(self, application, verb="submit"):
        application.invalidate_recordset(["open_verbs"])
        (found,) = [each for each in application.open_verbs if each["verb"] == verb]
        return "\n".join(found["obstacles"])

    def test_a_complete_application_gets_its_number_and_its_clock(self):
        application = self.submitted()
        self.assertEqual(application.state, "submitted")
        self.assertRegex(application.number, r"^SQ420000-\d{4}-\d{5}$")
        self.assertEqual(application.received_on, legal_today(self.env))
        self.assertEqual(sorted(application.clock_ids.mapped("code")), ["T-02", "T-03"])
        self.assertEqual(application.authority_id, self.province)

    def test_it_keeps_the_enterprise_as_it_was(self):
        application = self.submitted()
        self.enterprise.domicile = "别处"
        self.assertEqual(application.snapshot["domicile"], "测试甲有限公司住所")
        self.assertEqual(application.snapshot["credit_code"], self.enterprise.credit_code)

    def test_the_missing_material_is_named_before_the_click(self):
        application = self.draft()
        self.hand_in(application)
        item = application.item_ids.filtered(lambda one: one.stage == "apply")[0]
        item.version_ids.with_user(self.intake).unlink()
        self.assertIn(item.name, self.obstacles(application))
        with self.assertRaisesRegex(UserError, item.name):
            application.action_submit()
        self.assertEqual(application.state, "draft")
        self.assertFalse(application.number)

    def test_the_materials_are_the_three_documents_and_what_the_law_added(self):
        application = self.draft()
        names = application.item_ids.filtered("is_mandatory").mapped("name")
        self.assertTrue(any("营业执照" in name for name in names))
        self.assertFalse(application.item_ids.filtered("is_policy"))

    def test_policy_documents_are_asked_of_policy_products_only(self):
        application = self.draft(units=self.policy_units[:1])
        self.assertTrue(application.item_ids.filtered("is_policy"))

    def test_an_enterprise_without_particulars_is_not_registered(self):
        self.enterprise.write({"legal_representative": False, "domicile": False})
        self.assertIn("Domicile", self.obstacles(self.draft()))

    def test_an_enterprise_without_a_region_cannot_apply_anywhere(self):
        self.enterprise.region_id = False
        with self.assertRaisesRegex(ValidationError, "which region"):
            self.env["licence.application"].create({"enterprise_id": self.enterprise.id})

    def test_it_goes_to_the_province_of_the_enterprise_and_no_other(self):
        elsewhere = self._officer("app.elsewhere", "group_intake", self._authority("430000"))
        application = self.draft()
        self.hand_in(application)
        stranger = application.sudo().with_user(elsewhere)
        self.assertIn("not here", "\n".join(stranger.sudo(False)._guard_province()))

    def test_a_product_outside_the_catalogue_needs_no_licence(self):
        category = self.product.category_id
        plain = self.env["licence.product"].create(
            {"name": "未列入产品", "category_id": category.id, "licensing_ground": "safety"}
        )
        unit = self.env["licence.unit"].create(
            {
                "name": "未列入单元", "code": "01", "product_id": plain.id,
                "effective_from": "2005-09-01",
            }
        )  # fmt: skip
        self.assertIn("not in the catalogue", self.obstacles(self.draft(units=unit)))

    def test_units_of_two_products_are_two_applications(self):
        both = self.units[:1] | self.policy_units[:1]
        self.assertIn("different products", self.obstacles(self.draft(units=both)))

    def test_a_second_application_for_the_same_unit_waits_for_the_first(self):
        first = self.submitted()
        self.assertIn(first.number, self.obstacles(self.draft()))
        self.assertNotIn(first.number, self.obstacles(self.draft(units=self.units[1:2])))

    def test_a_first_application_cannot_ask_for_the_exemption_from_the_visit(self):
        application = self.draft(path_wish="visit_exempt")
        self.assertIn("is not open to this application", self.obstacles(application))

    def test_a_path_with_a_commitment_needs_the_signature(self):
        self.rule.write({"needs_commitment": True})
        application = self.draft()
        self.assertIn("signed commitment", self.obstacles(application))
        application.is_commitment_signed = True
        self.assertNotIn("signed commitment", self.obstacles(application))

    def test_what_was_handed_in_no_longer_changes(self):
        application = self.submitted()
        for vals in (
            {"kind": "renewal"},
            {"enterprise_id": self._enterprise("测试乙有限公司", 2).id},
            {"line_ids": [Command.create({"unit_id": self.units[1].id})]},
            {"is_commitment_signed": True},
        ):
            with self.assertRaises(UserError):
                application.write(vals)
        with self.assertRaises(UserError):
            application.line_ids.unlink()

    def test_the_second_click_finds_the_verb_closed(self):
        application = self.submitted()
        with self.assertRaisesRegex(UserError, "not open"):
            application.action_submit()
        self.assertEqual(len(application.step_ids), 1)

    def test_a_draft_goes_with_its_files(self):
        application = self.draft()
        self.hand_in(application)
        attachments = application.item_ids.version_ids.sudo().attachment_id
        application.unlink()
        self.assertFalse(attachments.exists())
