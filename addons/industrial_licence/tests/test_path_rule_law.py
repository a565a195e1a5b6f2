"""The shipped rules leave no case to chance: every day, kind, wish and product has one rule."""

from datetime import timedelta
from itertools import product as each

from odoo.tests import tagged

from ..tools.terms import Kind, Path
from .catalogue_case import CatalogueCase

NAMES = (
    "cement", "cold_rolled_rebar", "cable", "sulphuric_acid", "compound_fertiliser",
    "food_plastic", "wire_rope", "bearing_steel", "satellite_receiver",
)  # fmt: skip


@tagged("post_install", "-at_install")
class TestPathRuleLaw(CatalogueCase):
    def questions(self):
        rules = self.rules.search([])
        first = set(rules.mapped("effective_from"))
        days = sorted(first | {day - timedelta(days=1) for day in first} - {min(first)})
        days = [day for day in days if day >= min(first)]
        products = [self.shipped(f"product_{name}") for name in NAMES]
        wishes = ("", Path.VISIT_EXEMPT, Path.TEST_FIRST)
        return [
            (kind, product, self.hubei, day, wish, changed)
            for kind, product, day, wish, changed in each(
                Kind, products, days, wishes, (False, True)
            )
        ]

    def test_every_question_has_one_rule_and_asking_again_gives_the_same(self):
        questions = self.questions()
        answers = self.rules._resolve_many(questions)
        self.assertEqual(len(answers), len(questions))
        self.assertEqual(self.rules._resolve_many(questions[::-1])[::-1], answers)

    def test_so_it_is_where_every_measure_is_adopted(self):
        for measure in self.env["licence.regime.measure"].search([]):
            self.env["licence.regime.switch"].create(
                {"measure_id": measure.id, "adopted_on": measure.available_from, "basis": "试验"}
            )
        questions = self.questions()
        self.assertTrue(all(self.rules._resolve_many(questions)))

    def test_an_unchanged_wish_is_granted_only_by_a_rule_that_offers_it(self):
        for question, rule in zip(
            self.questions(), self.rules._resolve_many(self.questions()), strict=True
        ):
            kind, product, _province, day, wish, changed = question
            self.assertEqual(rule.kind, kind)
            self.assertLessEqual(rule.effective_from, day)
            self.assertFalse(rule.needs_unchanged and changed)
            if rule.choice == "by_applicant":
                self.assertEqual(rule.path, wish)
            self.assertIn(rule.category_id, (product.category_id, product.category_id.browse()))
