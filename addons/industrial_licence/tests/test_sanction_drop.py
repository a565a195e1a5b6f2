from odoo.exceptions import UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestSanctionDrop(ReviewCase):
    def test_a_draft_is_dropped_with_a_reason(self):
        sanction = self.sanction(self.registered())
        self.reason(sanction, "drop", self.handler)
        self.assertEqual(sanction.state, "dropped")
        with self.assertRaises(UserError):
            sanction.with_user(self.chief).action_impose()
