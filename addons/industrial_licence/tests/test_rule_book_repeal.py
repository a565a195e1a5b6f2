from odoo.exceptions import UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestRuleBookRepeal(CatalogueCase):
    def test_a_repealed_book_ends_that_day_and_still_answers_for_earlier_days(self):
        book = self.shipped("rule_book_wire_rope_2026").with_user(self.approver)
        book.action_repeal("产品移出目录")
        today = legal_today(self.env)
        self.assertEqual((book.state, book.effective_to), ("repealed", today))
        self.assertEqual(self.rope._rule_book(today), book)
        self.assertFalse(self.rope._rule_book(self.day("2099-01-01")))

    def test_silence_is_refused(self):
        book = self.shipped("rule_book_wire_rope_2026").with_user(self.approver)
        with self.assertRaisesRegex(UserError, "reason"):
            book.action_repeal()
        self.assertFalse(book.effective_to)
