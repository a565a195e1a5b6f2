from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestQualificationRefuse(ReviewCase):
    def test_a_refusal_says_why_and_frees_the_examination(self):
        paper = self.ready_paper()
        result = paper.exam_result_id
        paper.with_user(self.head).action_recommend()
        with self.assertRaises(AccessError):
            paper.with_user(self.head)._advance("refuse", reason="x")
        with self.assertRaises(UserError):
            paper.with_user(self.approver)._advance("refuse", reason=" ")
        self.reason(paper, "refuse", self.approver)
        self.assertEqual((paper.state, paper.auditor_id.state), ("refused", "candidate"))
        again = self.paper(paper.auditor_id, exam_result_id=result.id)
        again.with_user(self.head).action_recommend()
