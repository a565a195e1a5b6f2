from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .interpretation_case import InterpretationCase


@tagged("post_install", "-at_install")
class TestInterpretationAsk(InterpretationCase):
    def test_the_words_of_a_question_stand_once_it_was_asked(self):
        question = self.question()
        question.question = "企业搬迁后怎么办？"
        question.action_ask()
        self.assertEqual((question.state, question.asked_by_id), ("asked", self.handler))
        for user in (self.handler, self.editor):
            with self.assertRaisesRegex(UserError, "words stand"):
                question.with_user(user).question = "别的"

    def test_only_the_authority_itself_asks(self):
        question = self.question()
        with self.assertRaises(UserError):
            question.with_user(self.abroad).action_ask()
        with self.assertRaises(AccessError):
            self.question(user=self.abroad, authority_id=self.province.id)
        self.assertFalse(question.with_user(self.abroad).search([("id", "=", question.id)]))
