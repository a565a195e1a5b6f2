from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .interpretation_case import InterpretationCase


@tagged("post_install", "-at_install")
class TestInterpretationAnswer(InterpretationCase):
    def test_the_nation_alone_answers_and_not_with_nothing(self):
        question = self.asked()
        with self.assertRaises(AccessError):
            question.with_user(self.local_editor).answer = "省局的答复"
        with self.assertRaisesRegex(UserError, "national authority alone"):
            question.with_user(self.local_editor).action_answer()
        with self.assertRaisesRegex(UserError, "no text"):
            question.with_user(self.editor).action_answer()
        with self.assertRaises(AccessError):
            question.with_user(self.handler).action_answer()

    def test_an_answer_stands_until_it_is_returned(self):
        question = self.answered()
        self.assertEqual((question.state, question.answered_by_id), ("answered", self.editor))
        with self.assertRaises(UserError):
            question.with_user(self.editor).answer = "改口"
