"""The four questions every application asks cost the same for one and for many."""

from odoo.tests import tagged

from .catalogue_case import CatalogueCase

DAY = "2021-03-01"
ASKED = ["category_id", "exclusion", "is_sensitive", "is_policy_restricted"]


@tagged("post_install", "-at_install")
class TestCatalogueQueries(CatalogueCase):
    def setUp(self):
        super().setUp()
        self.many = self.env["licence.product"].search([])
        self.env.flush_all()

    def cold(self, queries, act):
        """Nothing is known but the products asked about, as in the form of an application."""
        self.env.invalidate_all()
        self.many.fetch(ASKED)
        with self.assertQueryCount(queries):
            return act()

    def warm(self, act):
        """Access rights and rules are cached once per process, not per question."""
        act()
        return act

    def test_licensable(self):
        day = self.day(DAY)
        act = self.warm(lambda: self.many._licensable(day))
        listed = self.cold(3, act)
        self.assertIn(self.cement, listed)
        self.cold(3, lambda: self.cement._is_licensable(day))

    def test_rule_books(self):
        day = self.day(DAY)
        act = self.warm(lambda: self.many._rule_books(day))
        self.assertIn(self.cement, self.cold(1, act))
        self.cold(1, lambda: self.cement._rule_book(day))

    def test_materials_due(self):
        day = self.day(DAY)
        asks = [("initial", "visit_first", product, day) for product in self.many]
        act = self.warm(lambda: self.env["licence.requirement"]._due_many(asks))
        answers = self.cold(3, act)
        self.assertEqual(len(answers), len(self.many))
        one = lambda: self.env["licence.requirement"]._due(*asks[0])  # noqa: E731
        self.cold(3, one)

    def test_paths(self):
        day = self.day(DAY)
        listed = self.many._licensable(day)
        asks = [("initial", product, self.hubei, day) for product in listed]
        act = self.warm(lambda: self.rules._resolve_many(asks))
        found = self.cold(3, act)
        self.assertEqual(len(found), len(listed))
        one = lambda: self.rules._resolve("initial", self.cement, self.hubei, day)  # noqa: E731
        self.cold(3, one)
