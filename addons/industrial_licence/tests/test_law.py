import psycopg2

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestLaw(CatalogueCase):
    def test_the_text_in_force_on_a_day(self):
        laws = self.env["licence.law"]
        self.assertIn(self.shipped("law_80"), laws._in_force(self.day("2010-01-01")))
        self.assertNotIn(self.shipped("law_156"), laws._in_force(self.day("2014-07-31")))
        self.assertIn(self.shipped("law_156"), laws._in_force(self.day("2014-08-01")))
        self.assertEqual(self.shipped("law_80").successor_id, self.shipped("law_156"))

    def test_a_text_without_first_day_counts_as_in_force(self):
        rules = self.shipped("law_information")
        self.assertFalse(rules.effective_from)
        self.assertIn(rules, self.env["licence.law"]._in_force(self.day("2012-01-01")))
        self.assertTrue(rules.is_in_force)
        rules.effective_from = "2011-01-24"
        self.assertNotIn(rules, self.env["licence.law"]._in_force(self.day("2010-01-01")))

    def test_lines_are_found_by_a_day_they_were_in_force(self):
        rules = self.rules
        on = rules.search([("in_force_on", "=", "2021-01-04"), ("kind", "=", "initial")])
        self.assertIn("path_fertiliser_promise_initial", "".join(
            on.get_external_id().values()
        ))  # fmt: skip
        for line in on:
            self.assertLessEqual(str(line.effective_from), "2021-01-04")
        today = rules.search([("is_in_force", "=", True)])
        self.assertEqual(today, rules.search([]).filtered("is_in_force"))
        self.assertEqual(rules.search([]) - today, rules.search([("is_in_force", "=", False)]))

    def test_a_clerk_reads_and_does_not_write(self):
        with self.assertRaises(AccessError):
            self.shipped("law_80").with_user(self.clerk).name = "x"
        self.assertTrue(self.shipped("law_80").with_user(self.clerk).name)
        with self.assertRaises(AccessError):
            self.cement.with_user(self.province_editor).name = "x"

    @mute_logger("odoo.sql_db")
    def test_two_levels_for_one_product_on_one_day_are_impossible(self):
        line = {"product_id": self.rope.id, "level": "national", "effective_from": "2021-01-01"}
        self.env["licence.competence"].create(line)
        with self.assertRaises(psycopg2.errors.ExclusionViolation), self.cr.savepoint():
            self.env["licence.competence"].create({**line, "level": "province"})
            self.env.flush_all()

    def test_an_overdue_review_asks_the_editors_once(self):
        self.cement.review_due_on = "2020-01-01"
        for _night in range(2):
            self.env["licence.product"]._cron_remind_reviews()
        self.assertEqual(len(self.cement.activity_ids), 1)
