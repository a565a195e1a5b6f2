from odoo.exceptions import AccessError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestSanctionImposePending(ReviewCase):
    def test_only_the_law_suspends_pending_a_case(self):
        sanction = self.sanction(self.registered())
        for user in (self.handler, self.approver, self.chief):
            with self.assertRaises(AccessError):
                sanction.with_user(user)._advance("impose_pending")
        self.assertEqual(sanction.state, "draft")
