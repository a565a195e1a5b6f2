from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestCatalogueLineCancel(CatalogueCase):
    def setUp(self):
        super().setUp()
        self.line = self.shipped("catalogue_2024").line_ids.filtered(
            lambda line: line.product_id == self.rope
        )

    def cancel(self, user=None, on="2026-12-01", **more):
        removal = self.env["licence.catalogue.removal"].with_user(user or self.editor).with_context(
            active_model="licence.catalogue.line", active_ids=self.line.ids
        )  # fmt: skip
        form = Form(removal)
        form.cancelled_on, form.cancel_ground, form.cancel_basis = on, "market", "国发〔2026〕1号"
        return form.save().action_cancel()

    def test_from_the_day_on_new_applications_are_refused(self):
        self.cancel()
        self.assertTrue(self.rope._is_licensable(self.day("2026-11-30")))
        self.assertFalse(self.rope._is_licensable(self.day("2026-12-01")))
        self.assertFalse(self.rope.unit_ids._licensable(self.day("2026-12-01")))
        self.assertEqual(self.line.cancel_ground, "market")

    def test_the_page_opens_with_the_entries_chosen_in_the_list(self):
        wizard = self.env["licence.catalogue.removal"].with_user(self.editor).with_context(
            active_model="licence.catalogue.line", active_ids=self.line.ids
        )  # fmt: skip
        spec = {"line_ids": {"fields": {"display_name": {}}}, "cancel_basis": {}}
        shown = wizard.onchange({}, [], spec)["value"]
        self.assertEqual([command[1] for command in shown["line_ids"]], self.line.ids)

    def test_other_rooms_are_told_and_asked_what_it_touches(self):
        told = []
        product = self.registry["licence.product"]
        self.patch(product, "_on_removed", lambda products, on: told.append((products, str(on))))
        self.patch(
            product, "_affected_records", lambda products, on: {"licence.unit": products.unit_ids}
        )
        removal = self.env["licence.catalogue.removal"].create(
            {
                "line_ids": [(6, 0, self.line.ids)], "cancelled_on": "2026-12-01",
                "cancel_ground": "market", "cancel_basis": "国发〔2026〕1号",
            }
        )  # fmt: skip
        self.assertIn("2", removal.affected)
        removal.action_cancel()
        self.assertEqual(told, [(self.rope, "2026-12-01")])

    def test_a_second_cancellation_and_a_day_before_the_version_are_refused(self):
        with self.assertRaisesRegex(UserError, "begins only later"):
            self.cancel(on="2020-01-01")
        self.cancel()
        with self.assertRaisesRegex(UserError, "cancelled already"):
            self.cancel(on="2027-01-01")

    def test_a_cancellation_is_neither_written_nor_undone_by_hand(self):
        vals = {"cancelled_on": "2026-12-01", "cancel_ground": "market", "cancel_basis": "x"}
        with self.assertRaises(AccessError):
            self.line.with_user(self.editor).write(vals)
        self.cancel()
        with self.assertRaises(AccessError):
            self.line.with_user(self.editor).write({"cancelled_on": False})

    def test_a_province_editor_may_not(self):
        with self.assertRaises(AccessError):
            self.cancel(user=self.province_editor)
        self.assertFalse(self.line.cancelled_on)

    def test_food_and_cosmetics_never_stand_in_the_catalogue(self):
        cream = self.another_product("面霜", licensing_ground="statute", exclusion="cosmetics")
        with self.assertRaisesRegex(UserError, "cosmetic"):
            self.draft_version(products=cream)
        self.assertFalse(cream._is_licensable(self.day("2026-11-20")))
        with self.assertRaisesRegex(UserError, "cosmetic"):
            self.rope.exclusion = "cosmetics"
