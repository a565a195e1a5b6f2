from odoo.exceptions import UserError
from odoo.tests import tagged

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestRuleBookReturn(CatalogueCase):
    def test_a_returned_book_is_a_draft_again(self):
        book = self.reviewed_book()
        book._advance("return_", reason="检验项目有误")
        self.assertEqual(book.state, "draft")
        book.with_user(self.editor).condition_ids.name = "改"

    def test_silence_is_refused(self):
        book = self.reviewed_book()
        with self.assertRaisesRegex(UserError, "reason"):
            book._advance("return_", reason="  ")
