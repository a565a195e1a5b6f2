from odoo.exceptions import UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .interpretation_case import InterpretationCase


@tagged("post_install", "-at_install")
class TestInterpretationWithdraw(InterpretationCase):
    def test_a_withdrawn_answer_stays_as_history(self):
        question = self.published()
        with self.assertRaisesRegex(UserError, "reason"):
            question.with_user(self.national)._advance("withdraw")
        question.with_user(self.national)._advance("withdraw", reason="条例已修订")
        self.assertEqual(question.document_id.effective_to, legal_today(self.env))
        self.env.flush_all()
        library = self.env["licence.public.document"]
        self.assertTrue(library.search([("source_id", "=", question.document_id.id),
                                        ("kind", "=", "guidance")]))  # fmt: skip
