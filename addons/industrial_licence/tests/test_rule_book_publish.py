from datetime import datetime

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..tools.legal_time import at_moment
from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestRuleBookPublish(CatalogueCase):
    def in_force(self, on, product=None):
        return (product or self.cement)._rule_book(self.day(on))

    def test_a_published_book_takes_over_from_its_first_day(self):
        old, book = self.shipped("rule_book_cement_2026"), self.reviewed_book()
        self.assertEqual(self.in_force("2030-01-01"), old)
        book.action_publish()
        self.assertEqual(book.state, "published")
        self.assertEqual(self.in_force("2029-12-31"), old)
        self.assertEqual(self.in_force("2030-01-01"), book)
        self.assertEqual(old.state, "published")
        self.assertEqual(
            self.in_force("2030-01-01", self.rope), self.shipped("rule_book_wire_rope_2026")
        )

    def test_a_book_between_two_others_ends_where_the_next_begins(self):
        book = self.reviewed_book(begin="2022-01-01")
        book.action_publish()
        self.assertEqual(self.in_force("2021-12-31"), self.shipped("rule_book_cement_2018"))
        self.assertEqual(self.in_force("2026-03-31"), book)
        self.assertEqual(self.in_force("2026-04-01"), self.shipped("rule_book_cement_2026"))

    def test_a_second_book_of_the_same_day_is_refused(self):
        book = self.reviewed_book(begin="2026-04-01")
        with self.assertRaisesRegex(UserError, "already begins on that day"):
            book.action_publish()

    def test_one_person_does_not_review_and_publish(self):
        book = self.draft_book()
        book.action_review()
        with self.assertRaises(AccessError):
            book.action_publish()

    def test_an_application_day_binds_the_version_of_that_day(self):
        bound = self.in_force("2021-01-04")
        self.reviewed_book().action_publish()
        self.assertEqual(self.in_force("2021-01-04"), bound)

    def test_nobody_writes_the_periods_by_hand(self):
        scope = self.shipped("rule_book_cement_2026").scope_ids
        for user in (self.editor, self.approver):
            with self.assertRaises(AccessError):
                scope.with_user(user).effective_to = "2027-01-01"
            with self.assertRaises(AccessError):
                scope.with_user(user).unlink()

    @mute_logger("odoo.sql_db")
    def test_two_books_on_one_day_are_impossible_in_the_database(self):
        self.env.flush_all()
        with self.assertRaises(psycopg2.errors.ExclusionViolation), self.cr.savepoint():
            self.env.cr.execute(
                "UPDATE licence_rule_book_scope SET effective_to = NULL WHERE book_id = %s",
                [self.shipped("rule_book_cement_2018").id],
            )

    def test_since_2015_an_independent_third_party_looks_at_the_draft_first(self):
        """国质检监〔2015〕364号 五(一)."""
        book = self.reviewed_book(evaluator=False, evaluated_on=False, evaluation_result=False)
        with self.assertRaisesRegex(UserError, "No independent third party"):
            book.action_publish()
        opinion = {"evaluator": "测试第三方评审机构", "evaluated_on": "2020-01-02"}
        book.with_user(self.editor).write({**opinion, "evaluation_result": "objects"})
        with self.assertRaisesRegex(UserError, "objects to this version"):
            book.action_publish()
        book.with_user(self.editor).write({"evaluation_result": "supports"})
        book.action_publish()
        self.assertEqual(book.state, "published")
        with self.assertRaisesRegex(UserError, "stands as it is"):
            book.with_user(self.editor).evaluator = "另一机构"

    def test_a_review_body_is_no_third_party_and_no_opinion_lies_ahead(self):
        self.env["licence.department"].create({"name": "测试审查部甲"})
        book = self.reviewed_book(evaluator="测试审查部甲")
        with self.assertRaisesRegex(UserError, "no independent third party"):
            book.action_publish()
        later = self.reviewed_book(evaluated_on="2099-01-01", begin="2031-01-01")
        with self.assertRaisesRegex(UserError, "lies in the future"):
            later.action_publish()

    def test_before_2015_no_third_party_was_asked(self):
        book = self.reviewed_book(evaluator=False, evaluated_on=False, evaluation_result=False)
        then = book.with_env(at_moment(book.env, datetime(2014, 5, 6, 4)))
        then.action_publish()
        self.assertEqual(book.state, "published")
