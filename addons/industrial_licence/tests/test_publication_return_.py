from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .publication_case import PublicationCase


@tagged("post_install", "-at_install")
class TestPublicationReturn(PublicationCase):
    def test_it_goes_back_with_a_reason_only(self):
        self.issue(2024, 3, 1)
        draft = self.collected()
        draft.action_review()
        with self.assertRaises(UserError):
            draft.with_user(self.approver)._advance("return_")
        draft.with_user(self.approver)._advance("return_", reason="名称有误")
        self.assertEqual((draft.state, draft.reviewer_id.id), ("draft", False))

    def test_the_drafter_does_not_return_it(self):
        self.issue(2024, 3, 1)
        draft = self.collected()
        draft.action_review()
        with self.assertRaises(AccessError):
            draft._advance("return_", reason="名称有误")
