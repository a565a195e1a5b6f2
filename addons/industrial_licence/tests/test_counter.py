import psycopg2

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestCounter(CertificateCase):
    def _serials(self):
        books = self.env["licence.counter"].search([("scope", "=", "(鄂)XK99-901-")])
        return sorted(books.mapped("serial"))

    def test_a_number_that_was_rolled_back_is_given_again(self):
        self.issue()
        with self.assertRaises(ZeroDivisionError), self.env.cr.savepoint():
            self.issue()
            raise ZeroDivisionError
        self.issue()
        self.assertEqual(self._serials(), [1, 2])

    def test_a_lost_hook_does_not_lose_the_number(self):
        """A savepoint rolled back clears the hooks; the trigger of the database remains."""
        certificate = self.env["licence.certificate"]._issue(self.application())
        certificate.flush_recordset()
        self.env.cr.precommit.clear()
        self.env.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")
        self.env.cr.execute("SET CONSTRAINTS ALL DEFERRED")
        certificate.invalidate_recordset()
        self.assertTrue(certificate.number)

    def test_a_given_number_never_changes_even_in_sql(self):
        certificate = self.issue()
        with self.assertRaises(psycopg2.errors.IntegrityError), mute_logger("odoo.sql_db"):
            self.env.cr.execute(
                "UPDATE licence_certificate SET number = 'X' WHERE id = %s", (certificate.id,)
            )

    def test_a_number_the_counter_did_not_give_is_refused(self):
        certificate = self.env["licence.certificate"]._issue(self.application())
        certificate.flush_recordset()
        with self.assertRaises(psycopg2.errors.IntegrityError), mute_logger("odoo.sql_db"):
            self.env.cr.execute(
                "UPDATE licence_certificate SET number = '(鄂)XK99-901-09999' WHERE id = %s",
                (certificate.id,),
            )

    def test_the_book_of_numbers_is_closed_to_everybody(self):
        self.issue()
        book = self.env["licence.counter"].sudo().search([], limit=1)
        for attempt in (
            lambda: book.write({"serial": 7}),
            book.unlink,
            lambda: book.create({"scope": "x", "serial": 1}),
        ):
            with self.assertRaises(AccessError):
                attempt()

    def test_a_series_of_its_own_for_each_authority_and_year(self):
        take = self.env["licence.counter"]._take
        self.assertEqual([take("测试", self.province, 2026) for _each in range(3)], [1, 2, 3])
        self.assertEqual(take("测试", self.province, 2027), 1)
        self.assertEqual(take("测试", self.other, 2026), 1)
