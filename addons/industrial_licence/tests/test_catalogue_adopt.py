from itertools import pairwise

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestCatalogueAdopt(CatalogueCase):
    def test_the_shipped_versions_are_in_force_by_a_step_of_the_system(self):
        for name in ("2005", "2017", "2018", "2019", "2020", "2024"):
            version = self.shipped(f"catalogue_{name}")
            self.assertEqual(version.state, "approved")
            self.assertEqual(version.step_ids.verb, "adopt")

    def test_each_day_since_2005_has_one_version(self):
        versions = self.env["licence.catalogue"].search([], order="effective_from")
        for before, after in pairwise(versions):
            self.assertEqual((after.effective_from - before.effective_to).days, 1)

    def test_the_stated_size_is_compared_with_what_is_entered(self):
        self.assertTrue(self.shipped("catalogue_2017").is_complete)
        self.assertEqual(self.shipped("catalogue_2017").category_count, 38)
        today = self.shipped("catalogue_2024")
        self.assertEqual((today.category_count, today.stated_products), (14, 27))
        self.assertFalse(today.is_complete)

    def test_no_person_takes_over_a_text(self):
        version = self.draft_version()
        for user in (self.editor, self.approver):
            with self.assertRaises(AccessError):
                version.with_user(user).action_adopt()

    def test_a_text_without_approval_is_not_taken_over(self):
        with self.assertRaisesRegex(UserError, "number and the date"):
            self.draft_version().sudo()._advance("adopt")

    def test_the_loader_adds_nothing_twice_and_keeps_what_the_office_edited(self):
        self.cement.name = "水泥（改）"
        before = self.env["licence.condition"].search_count([])
        self.env["licence.statutory.data"]._load_catalogue()
        self.assertEqual(self.cement.name, "水泥（改）")
        self.assertEqual(self.env["licence.condition"].search_count([]), before)

    def test_every_line_of_law_names_its_basis(self):
        for name in (
            "licence.path.rule",
            "licence.competence",
            "licence.requirement",
            "licence.unit",
        ):
            self.assertFalse(self.env[name].search([("basis", "=", False)]))
        for name in ("licence.path.rule", "licence.requirement", "licence.product"):
            unread = self.env[name].search([("is_unconfirmed", "=", True)])
            self.assertTrue(unread)
            self.assertTrue(all(row.basis.startswith("（未核实）") for row in unread))
