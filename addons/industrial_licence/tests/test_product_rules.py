from odoo.tests import tagged

from .catalogue_case import CatalogueCase

FIVE = ("hot_rolled_rebar", "cement", "broadcast_transmission", "currency_detector", "railway_beam")


@tagged("post_install", "-at_install")
class TestProductRules(CatalogueCase):
    def level(self, product, on):
        return product._competent_level(self.day(on))

    def test_the_same_product_is_national_in_2014_and_provincial_in_2016(self):
        self.assertEqual(self.level(self.cable, "2014-06-01"), "national")
        self.assertEqual(self.level(self.cable, "2016-06-01"), "province")

    def test_sensitive_and_policy_products_stay_national_in_2016(self):
        self.assertEqual(self.level(self.cement, "2016-06-01"), "national")
        made = self.another_product(category_id=self.cable.category_id.id)
        self.assertEqual(self.level(made, "2016-06-01"), "province")
        made.is_sensitive = True
        self.assertEqual(self.level(made, "2016-06-01"), "national")

    def test_the_five_products_are_handed_over_on_the_day_of_the_notice(self):
        for name in FIVE:
            product = self.shipped(f"product_{name}")
            self.assertEqual(self.level(product, "2020-09-28"), "national", name)
            self.assertEqual(self.level(product, "2020-09-29"), "province", name)

    def test_the_competent_authority_is_the_nation_or_the_province_of_the_region(self):
        city = self.env["licence.authority"]._by_code("420100")
        before, after = self.day("2020-09-28"), self.day("2020-09-29")
        self.assertEqual(self.cement._competent_authority(city, before), self.nation)
        self.assertEqual(self.cement._competent_authority(city, after), self.hubei)

    def test_since_2024_the_province_may_not_pass_the_work_on(self):
        self.assertTrue(self.cable._is_delegable(self.day("2024-05-05")))
        self.assertFalse(self.cable._is_delegable(self.day("2024-05-06")))

    def test_the_old_rule_book_continues_until_the_new_one_begins(self):
        old = self.shipped("rule_book_cement_2018")
        self.assertEqual(self.cement._rule_book(self.day("2020-10-08")), old)
        self.assertEqual(self.cement._rule_book(self.day("2026-03-31")), old)
        new = self.shipped("rule_book_cement_2026")
        self.assertEqual(self.cement._rule_book(self.day("2026-04-01")), new)

    def test_a_product_without_rule_book_has_none(self):
        self.assertFalse(self.cement._rule_book(self.day("2005-09-02")))

    def test_food_contact_is_licensable_and_outside_the_reports(self):
        self.assertTrue(self.plastic._is_licensable(self.day("2024-06-01")))
        self.assertFalse(self.plastic.is_in_information_scope)
        self.assertTrue(self.cement.is_in_information_scope)

    def test_what_a_version_adds_or_drops_decides_from_its_first_day(self):
        self.assertTrue(self.rope._is_licensable(self.day("2018-10-01")))
        self.assertFalse(self.rope._is_licensable(self.day("2020-10-01")))
        self.assertFalse(self.rope._is_licensable(self.day("2024-05-05")))
        self.assertTrue(self.rope._is_licensable(self.day("2024-05-06")))

    def test_every_product_of_today_has_rule_book_authority_and_path(self):
        today = self.day("2026-11-20")
        listed = self.env["licence.product"].search([])._licensable(today)
        self.assertGreaterEqual(len(listed), 23)
        self.assertFalse(listed - self.env["licence.product"].union(*listed._rule_books(today)))
        self.assertEqual(set(listed._competent_levels(today).values()), {"province"})
        for kind in ("initial", "renewal", "change", "replacement"):
            asks = [(kind, product, self.hubei, today) for product in listed]
            self.assertTrue(all(self.rules._resolve_many(asks)))
