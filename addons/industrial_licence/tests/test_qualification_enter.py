from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestQualificationEnter(ReviewCase):
    def test_only_an_approved_paper_enters(self):
        paper = self.ready_paper()
        with self.assertRaisesRegex(UserError, "not open"):
            paper.with_user(self.handler).action_enter()
        self.assertEqual(paper.auditor_id.state, "candidate")

    def test_who_was_banned_meanwhile_does_not_enter(self):
        paper = self.ready_paper()
        paper.with_user(self.head).action_recommend()
        paper.with_user(self.approver).write({"approval_no": "批1", "register_no": "R-1"})
        paper.with_user(self.approver).action_approve()
        self.imposed(paper.auditor_id, "ban")
        with self.assertRaisesRegex(UserError, "banned"):
            paper.with_user(self.handler).action_enter()
        self.assertEqual(paper.auditor_id.state, "banned")

    def test_a_body_does_not_enter(self):
        paper = self.ready_paper()
        with self.assertRaises(AccessError):
            paper.with_user(self.head)._advance("enter")
