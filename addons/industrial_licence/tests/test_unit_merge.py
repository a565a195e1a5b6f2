from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestUnitMerge(CatalogueCase):
    def setUp(self):
        super().setUp()
        self.old = self.shipped("unit_cable_03")
        self.target = self.shipped("unit_cable_04")

    def merge(self, units=None, target=None, on="2027-01-01", user=None):
        wizard = self.env["licence.unit.merge"].with_user(user or self.editor).with_context(
            active_model="licence.unit", active_ids=(units or self.old).ids
        )  # fmt: skip
        form = Form(wizard)
        form.target_id, form.effective_on, form.basis = target or self.target, on, "细则修订"
        return form.save().action_merge()

    def test_the_old_unit_ends_and_points_to_the_new_one_with_its_old_name(self):
        label = self.old.display_name
        self.merge()
        self.assertEqual(self.old.successor_id, self.target)
        self.assertEqual(str(self.old.effective_to), "2026-12-31")
        self.assertEqual(self.target.succession_ids.old_label, label)
        self.assertTrue(self.old._is_licensable(self.day("2026-12-31")))
        self.assertFalse(self.old._is_licensable(self.day("2027-01-01")))

    def test_the_page_opens_with_the_units_chosen_in_the_list(self):
        wizard = self.env["licence.unit.merge"].with_user(self.editor).with_context(
            active_model="licence.unit", active_ids=self.old.ids
        )  # fmt: skip
        spec = {"unit_ids": {"fields": {"display_name": {}}}, "target_id": {}, "basis": {}}
        shown = wizard.onchange({}, [], spec)["value"]
        self.assertEqual([command[1] for command in shown["unit_ids"]], self.old.ids)

    def test_a_chain_of_mergers_leads_to_the_unit_of_the_day(self):
        self.merge()
        last = self.shipped("unit_cable_05")
        self.merge(units=self.target, target=last, on="2028-01-01")
        self.assertEqual(self.old._current(self.day("2026-12-31")), self.old)
        self.assertEqual(self.old._current(self.day("2027-06-01")), self.target)
        self.assertEqual(self.old._current(self.day("2028-01-01")), last)

    def test_other_rooms_remap_their_lines(self):
        told = []
        self.patch(
            self.registry["licence.unit"], "_on_merged",
            lambda units, target, on: told.append((units, target, str(on))),
        )  # fmt: skip
        self.merge()
        self.assertEqual(told, [(self.old, self.target, "2027-01-01")])

    def test_what_does_not_fit_is_refused(self):
        with self.assertRaisesRegex(UserError, "one product"):
            self.merge(target=self.shipped("unit_cement_01"))
        with self.assertRaisesRegex(UserError, "begins only later"):
            self.merge(on="2005-09-01")
        with self.assertRaisesRegex(UserError, "into itself"):
            self.merge(target=self.old)
        self.merge()
        with self.assertRaisesRegex(UserError, "merged before"):
            self.merge()
        with self.assertRaisesRegex(UserError, "not in force"):
            self.merge(units=self.target, target=self.old, on="2028-01-01")

    def test_only_national_editors_merge(self):
        for user in (self.province_editor, self.clerk):
            with self.assertRaises(AccessError):
                self.merge(user=user)
        self.assertFalse(self.old.successor_id)

    def test_nobody_points_a_unit_to_another_by_hand(self):
        for user in (self.editor, self.env.user):
            with self.assertRaises(AccessError):
                self.old.with_user(user).write({"successor_id": self.target.id})
        self.assertFalse(self.old.successor_id)

    def test_the_history_of_mergers_is_never_changed(self):
        self.merge()
        history = self.target.succession_ids.sudo()
        with self.assertRaises(UserError):
            history.write({"old_label": "x"})
        with self.assertRaises(UserError):
            history.unlink()
