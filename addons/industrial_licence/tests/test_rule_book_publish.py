import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

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
