from odoo.exceptions import ValidationError
from odoo.tests import tagged

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestRequirementDue(CatalogueCase):
    def codes(self, *question, **more):
        found = self.due(*question, **more).filtered(lambda each: each.stage == "apply")
        return sorted(found.mapped("code"))

    def test_in_2006_the_rule_book_lists_the_materials(self):
        found = self.codes("initial", "visit_first", self.cement, "2006-11-02")
        self.assertEqual(
            found,
            [
                "application_form", "business_licence", "equipment_list", "instrument_list",
                "policy_document", "process_chart", "technician_list",
            ],
        )  # fmt: skip

    def test_from_2015_exactly_three_documents(self):
        three = ["application_form", "business_licence", "commitment"]
        for day in ("2015-08-04", "2016-06-01", "2018-09-22"):
            self.assertEqual(self.codes("initial", "visit_first", self.cable, day), three)
        self.assertEqual(self.codes("renewal", "visit_exempt", self.cable, "2016-06-01"), three)

    def test_policy_products_hand_in_policy_documents_too(self):
        found = self.codes("initial", "visit_first", self.cement, "2016-06-01")
        self.assertEqual(
            found, ["application_form", "business_licence", "commitment", "policy_document"]
        )
        self.assertIn(
            "capacity_document", self.codes("initial", "visit_first", self.cement, "2020-10-08")
        )

    def test_from_2018_the_report_comes_with_the_application(self):
        for kind, path in (("initial", "visit_after"), ("renewal", "visit_exempt")):
            self.assertIn("test_report", self.codes(kind, path, self.cable, "2018-09-23"))
        self.assertIn(
            "6个月",
            self.due("initial", "visit_after", self.cable, "2026-04-01")
            .filtered(lambda each: each.code == "test_report")
            .name,
        )

    def test_the_promise_asks_for_no_report(self):
        found = self.due("initial", "promise", self.fertiliser, "2021-01-04")
        self.assertNotIn("test_report", found.mapped("code"))
        self.assertIn("告知承诺书", found.mapped("name"))

    def test_an_unchanged_renewal_declares_it(self):
        names = self.due("renewal", "visit_exempt", self.cable, "2021-01-04").mapped("name")
        self.assertIn("生产条件未发生变化声明和质量安全承诺书", names)

    def test_a_change_of_names_needs_no_report_and_a_changed_plant_does(self):
        day = "2021-01-04"
        names = self.codes("change", "visit_exempt", self.cable, day)
        self.assertEqual(names, ["application_form", "business_licence", "commitment"])
        plant = self.codes("change", "visit_after", self.cable, day, has_changed_conditions=True)
        self.assertIn("test_report", plant)

    def test_no_material_is_asked_twice(self):
        kinds = {"initial", "renewal", "change", "replacement"}
        paths = {"visit_first", "test_first", "visit_after", "promise", "visit_exempt"}
        days = ("2006-01-04", "2015-08-04", "2018-10-08", "2021-01-04", "2026-04-01")
        for product in self.cement + self.cable + self.fertiliser:
            for question in [(k, p, product, d) for k in kinds for p in paths for d in days]:
                found = self.due(*question).mapped("code")
                self.assertEqual(len(found), len(set(found)), question)

    def test_many_questions_are_answered_like_one(self):
        day = self.day("2021-01-04")
        products = self.cement + self.cable + self.fertiliser
        asks = [("initial", "visit_first", product, day) for product in products]
        requirements = self.env["licence.requirement"]
        one_by_one = [requirements._due(*ask) for ask in asks]
        self.assertEqual(requirements._due_many(asks), one_by_one)

    def test_a_rule_book_cannot_ask_for_a_fourth_document_at_the_door(self):
        book = self.draft_book()
        vals = {
            "code": "extra", "name": "额外材料", "rule_book_id": book.id,
            "effective_from": "2016-01-01", "stage": "accept",
        }  # fmt: skip
        with self.assertRaisesRegex(ValidationError, "three documents"):
            self.env["licence.requirement"].create(vals)
        self.assertTrue(self.env["licence.requirement"].create({**vals, "is_policy": True}))
        self.assertTrue(self.env["licence.requirement"].create({**vals, "stage": "review"}))
        self.assertTrue(self.env["licence.requirement"].create({**vals, "is_mandatory": False}))

    def test_an_unknown_kind_is_refused(self):
        vals = {"code": "x", "name": "x", "effective_from": "2016-01-01", "kinds": "initial,fresh"}
        with self.assertRaisesRegex(ValidationError, "fresh is not known"):
            self.env["licence.requirement"].create(vals)
