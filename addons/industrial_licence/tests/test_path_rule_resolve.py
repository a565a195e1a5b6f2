from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestPathRuleResolve(CatalogueCase):
    def assert_path(self, path, rule, visit=None, test=None):
        self.assertEqual(rule.path, path)
        if visit:
            self.assertEqual((rule.visit, rule.test), (visit, test))

    def test_in_2006_everything_is_visited_first_with_a_sealed_sample(self):
        for product in self.cement + self.fertiliser + self.cable + self.acid:
            rule = self.resolve("initial", product, "2006-11-02")
            self.assert_path("visit_first", rule, "before", "sealed")
            self.assertFalse(rule.allows_spot_check)

    def test_a_spot_check_counts_from_2015(self):
        self.assertFalse(self.resolve("initial", self.cable, "2015-08-03").allows_spot_check)
        self.assertTrue(self.resolve("initial", self.cable, "2015-08-04").allows_spot_check)

    def test_province_products_are_visited_after_issue_since_2018_but_not_dangerous_chemicals(self):
        self.assert_path(
            "visit_after", self.resolve("initial", self.cable, "2018-09-23"), "after", "own_report"
        )
        self.assert_path(
            "visit_first", self.resolve("initial", self.acid, "2018-09-23"), "before", "own_report"
        )

    def test_national_products_stay_visited_first_and_so_after_the_hand_over(self):
        for day in ("2018-09-23", "2020-09-28", "2020-09-29", "2026-05-01"):
            self.assert_path("visit_first", self.resolve("initial", self.cement, day))

    def test_five_working_days_for_the_visit_after_issue_since_2020(self):
        self.assertEqual(
            self.resolve("initial", self.cable, "2020-09-28").decision_limit_code, "T-12"
        )
        self.assertEqual(
            self.resolve("initial", self.cable, "2020-09-29").decision_limit_code, "T-13"
        )

    def test_fertiliser_is_promised_from_2020_and_visited_first_again_from_2024(self):
        expected = {
            "2020-09-28": "visit_after", "2020-09-29": "promise",
            "2024-05-05": "promise", "2024-05-06": "visit_first",
        }  # fmt: skip
        for day, path in expected.items():
            self.assert_path(path, self.resolve("initial", self.fertiliser, day))
        promise = self.resolve("initial", self.fertiliser, "2021-01-04")
        self.assertTrue(promise.needs_commitment)
        self.assertEqual((promise.test, promise.decision_limit_code), ("none_before", "T-14"))

    def test_fertiliser_has_no_exemption_from_the_visit_since_2024(self):
        rule = self.resolve("renewal", self.fertiliser, "2024-05-06", "visit_exempt")
        self.assert_path("visit_first", rule)

    def test_a_province_without_adoption_runs_the_old_flow_in_2016(self):
        rule = self.resolve("renewal", self.cable, "2016-03-01", "visit_exempt")
        self.assert_path("visit_first", rule, "before", "sealed")

    def test_an_adopting_province_exempts_renewals_in_2016_and_its_neighbour_does_not(self):
        self.env["licence.regime.switch"].create(
            {
                "measure_id": self.shipped("measure_renewal_exemption_2015").id,
                "province_id": self.hubei.id, "adopted_on": "2016-01-01", "basis": "鄂质监",
            }
        )  # fmt: skip
        asked = ("renewal", self.cable, "2016-03-01", "visit_exempt")
        self.assert_path("visit_exempt", self.resolve(*asked), "exempt", "own_report")
        self.assert_path("visit_first", self.resolve(*asked, province=self.hunan))
        self.assert_path(
            "visit_first", self.resolve("renewal", self.cable, "2015-12-31", "visit_exempt")
        )

    def test_since_2020_every_province_exempts_unchanged_renewals_that_wish_it(self):
        asked = ("renewal", self.cement, "2021-03-01")
        rule = self.resolve(*asked, "visit_exempt")
        self.assert_path("visit_exempt", rule, "exempt", "own_report")
        self.assertTrue(rule.needs_commitment and rule.needs_unchanged)
        self.assertEqual(rule.visit_limit_code, "T-15")
        self.assert_path("visit_first", self.resolve(*asked))
        changed = self.resolve(*asked, "visit_exempt", has_changed_conditions=True)
        self.assert_path("visit_first", changed)

    def test_a_first_application_is_never_exempt(self):
        self.assert_path(
            "visit_first", self.resolve("initial", self.cement, "2021-03-01", "visit_exempt")
        )

    def test_national_products_may_be_tested_first_from_2015(self):
        rule = self.resolve("initial", self.cement, "2016-03-01", "test_first")
        self.assert_path("test_first", rule, "before", "own_report")
        province = self.resolve("initial", self.rope, "2016-03-01", "test_first")
        self.assert_path("visit_first", province)

    def test_a_province_pilot_opens_the_test_first_for_province_products(self):
        self.env["licence.regime.switch"].create(
            {
                "measure_id": self.shipped("measure_test_first_pilot").id,
                "province_id": self.hubei.id, "adopted_on": "2016-01-01", "basis": "鄂质监",
            }
        )  # fmt: skip
        self.assert_path(
            "test_first", self.resolve("initial", self.rope, "2016-03-01", "test_first")
        )

    def test_a_change_of_names_needs_no_visit_and_a_moved_plant_does(self):
        for day in ("2010-01-04", "2016-01-04", "2021-01-04"):
            names = self.resolve("change", self.acid, day)
            self.assert_path("visit_exempt", names, "exempt", "exempt")
            moved = self.resolve("change", self.acid, day, has_changed_conditions=True)
            self.assert_path("visit_first", moved)

    def test_a_replacement_is_neither_visited_nor_tested(self):
        self.assert_path(
            "visit_exempt",
            self.resolve("replacement", self.cable, "2022-01-04"),
            "exempt",
            "exempt",
        )

    def test_a_new_pilot_rule_opens_its_path_in_that_province_only(self):
        self.rules.with_user(self.province_editor).create(
            {
                "kind": "initial", "path": "promise", "visit": "after", "test": "none_before",
                "product_id": self.rope.id, "province_id": self.hubei.id, "choice": "forced",
                "effective_from": "2021-01-01", "basis": "鄂市监",
            }
        )  # fmt: skip
        self.assert_path("promise", self.resolve("initial", self.rope, "2021-02-01"))
        other = self.resolve("initial", self.rope, "2021-02-01", province=self.hunan)
        self.assert_path("visit_after", other)

    def twin(self, **more):
        vals = {
            "kind": "initial", "path": "promise", "visit": "after", "test": "none_before",
            "effective_from": "2021-01-01", "product_id": self.rope.id, **more,
        }  # fmt: skip
        return self.rules.create(vals)

    def test_a_second_rule_of_the_same_reach_is_refused_when_entered(self):
        self.twin()
        with self.assertRaisesRegex(ValidationError, "same reach"):
            self.twin(path="visit_first", visit="before")
        self.twin(priority=20, path="visit_first", visit="before")
        self.assert_path("visit_first", self.resolve("initial", self.rope, "2021-02-01"))

    def test_a_tie_in_the_data_is_refused_and_named(self):
        self.twin(effective_to="2022-01-01")
        tied = self.twin(effective_from="2090-01-01", path="visit_after")
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE licence_path_rule SET effective_from = '2021-01-01' WHERE id = %s", [tied.id]
        )
        self.env.invalidate_all()
        with self.assertRaisesRegex(UserError, "equal rank"):
            self.resolve("initial", self.rope, "2021-02-01")

    def test_no_rule_is_a_sentence_and_not_a_guess(self):
        with self.assertRaisesRegex(UserError, "No rule says"):
            self.resolve("initial", self.cable, "1999-01-01")

    def test_the_basis_is_one_sentence_that_names_law_scope_and_refused_wish(self):
        rule, sentence = self.rules._resolve_with_basis(
            "renewal", self.fertiliser, self.hubei, self.day("2024-06-01"), "visit_exempt"
        )
        self.assertEqual(rule.path, "visit_first")
        for part in ("化肥", "国发〔2024〕11号", "2024-05-06"):
            self.assertIn(part, sentence)
        wish = dict(rule._fields["path"]._description_selection(self.env))["visit_exempt"]
        self.assertIn(wish, sentence)
