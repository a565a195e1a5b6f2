from odoo.exceptions import UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestRuleBookRepeal(CatalogueCase):
    def test_a_repealed_book_ends_that_day_and_still_answers_for_earlier_days(self):
        book = self.shipped("rule_book_wire_rope_2026").with_user(self.approver)
        book._advance("repeal", reason="产品移出目录")
        today = legal_today(self.env)
        self.assertEqual((book.state, book.effective_to), ("repealed", today))
        self.assertEqual(self.rope._rule_book(today), book)
        self.assertFalse(self.rope._rule_book(self.day("2099-01-01")))

    def test_the_button_asks_for_the_reason_and_then_takes_the_step(self):
        book = self.shipped("rule_book_wire_rope_2026").with_user(self.approver)
        asked = book.action_repeal()
        wizard = self.env[asked["res_model"]].with_user(self.approver).with_context(
            **asked["context"]
        )  # fmt: skip
        wizard.create({"reason": "产品移出目录"}).action_confirm()
        self.assertEqual((book.state, book.effective_to), ("repealed", legal_today(self.env)))

    def test_silence_is_refused(self):
        book = self.shipped("rule_book_wire_rope_2026").with_user(self.approver)
        with self.assertRaisesRegex(UserError, "reason"):
            book._advance("repeal")
        self.assertFalse(book.effective_to)
