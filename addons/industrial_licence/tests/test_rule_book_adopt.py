from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestRuleBookAdopt(CatalogueCase):
    def test_the_shipped_books_are_published_by_a_step_of_the_system(self):
        books = self.env["licence.rule.book"].search([])
        self.assertEqual(set(books.mapped("state")), {"published"})
        self.assertEqual(set(books.step_ids.mapped("verb")), {"adopt"})

    def test_no_person_takes_over_a_book(self):
        book = self.draft_book()
        for user in (self.editor, self.approver):
            with self.assertRaises(AccessError):
                book.with_user(user).action_adopt()

    def test_an_empty_book_is_not_taken_over(self):
        with self.assertRaisesRegex(UserError, "no conditions"):
            self.draft_book(condition_ids=[]).sudo()._advance("adopt")

    def test_five_products_have_the_seven_chapters_and_their_vetoes(self):
        for name in ("cement", "hot_rolled_rebar", "cable", "compound_fertiliser", "wire_rope"):
            book = self.shipped(f"rule_book_{name}_2005")
            self.assertEqual(set(book.condition_ids.mapped("chapter")), set("1234567"), name)
            vetoes = set(book.condition_ids.filtered("is_veto").mapped("number"))
            self.assertLessEqual({"2.1", "2.2.1", "2.3.1", "6.3"}, vetoes)
            self.assertGreaterEqual(book.condition_count, 25)
