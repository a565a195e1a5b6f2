from odoo.exceptions import AccessError
from odoo.tests import tagged

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestPublicListing(CatalogueCase):
    def listing(self, version):
        return self.env["licence.public.listing"].search(
            [("version_id", "=", self.shipped(version).id)]
        )

    def test_an_entry_names_product_units_reason_and_authority(self):
        entry = self.listing("catalogue_2024").filtered(lambda each: each.product == "电线电缆")
        self.assertIn("架空绞线", entry.units)
        self.assertNotIn("漆包圆绕组线", entry.units)
        self.assertEqual((entry.level, entry.licensing_ground), ("province", "safety"))
        self.assertIn("难以通过事中事后监管", entry.criteria)
        self.assertTrue(entry.is_present)

    def test_a_past_version_is_shown_as_it_stood(self):
        past = {entry.product: entry for entry in self.listing("catalogue_2019")}
        self.assertEqual(past["水泥"].level, "national")
        self.assertEqual(past["电线电缆"].level, "province")
        self.assertFalse(past["水泥"].is_present)

    def test_a_draft_is_not_public(self):
        draft = self.draft_version()
        self.assertFalse(self.env["licence.public.listing"].search([("version_id", "=", draft.id)]))

    def test_the_public_reads_this_and_nothing_behind_it(self):
        public = self.env.ref("base.public_user")
        self.assertTrue(self.env["licence.public.listing"].with_user(public).search([], limit=1))
        for model in ("licence.catalogue.line", "licence.product", "licence.rule.book"):
            with self.assertRaises(AccessError):
                self.env[model].with_user(public).search([])
