from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestRuleBookReview(CatalogueCase):
    def test_a_complete_draft_is_reviewed(self):
        book = self.draft_book()
        book.action_review()
        self.assertEqual(book.state, "reviewed")

    def test_what_is_missing_is_said_at_once(self):
        book = self.draft_book(
            condition_ids=[], test_item_ids=[], product_ids=[], pass_rule_id=False
        )
        with self.assertRaisesRegex(
            UserError, "(?s)no product.*no conditions.*no pass rule.*no test items"
        ):
            book.action_review()

    def test_an_untagged_condition_is_refused_from_2015_on(self):
        with self.assertRaisesRegex(UserError, "untagged: 2.1"):
            self.draft_book(tag=False).action_review()
        old = self.draft_book(tag=False, begin="2005-09-01", effective_to="2015-08-03")
        old.action_review()
        self.assertEqual(old.state, "reviewed")

    def test_a_province_editor_may_not_change_a_rule_book(self):
        book = self.draft_book()
        with self.assertRaises(AccessError):
            book.with_user(self.province_editor).name = "省细则"
        with self.assertRaises(AccessError):
            book.condition_ids.with_user(self.province_editor).name = "附加条件"
        with self.assertRaisesRegex(UserError, "national authority"):
            book.with_user(self.province_editor).action_review()

    def test_conditions_stand_once_reviewed(self):
        book = self.draft_book()
        book.action_review()
        for part in (book.condition_ids, book.test_item_ids):
            with self.assertRaisesRegex(UserError, "content stands"):
                part.name = "改"
            with self.assertRaisesRegex(UserError, "content stands"):
                part.unlink()
        with self.assertRaises(UserError):
            book.name = "改"
