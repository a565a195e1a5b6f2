from odoo.exceptions import UserError
from odoo.tests import tagged

from .interpretation_case import InterpretationCase


@tagged("post_install", "-at_install")
class TestInterpretationReturn(InterpretationCase):
    def test_a_returned_answer_is_written_anew(self):
        question = self.answered().with_user(self.national)
        with self.assertRaisesRegex(UserError, "reason"):
            question._advance("return_")
        question._advance("return_", reason="请写明依据")
        self.assertEqual((question.state, question.answered_by_id.ids), ("asked", []))
        question.with_user(self.editor).answer = "依第二十一条应当重新申请。"

    def test_a_province_returns_nothing(self):
        with self.assertRaisesRegex(UserError, "national authority alone"):
            self.answered().with_user(self.approver)._advance("return_", reason="x")
