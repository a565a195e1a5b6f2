from odoo.exceptions import UserError
from odoo.tests import tagged

from .complaint_case import ComplaintCase


@tagged("post_install", "-at_install")
class TestComplaintInvestigate(ComplaintCase):
    def test_a_named_handler_begins(self):
        complaint = self.triaged()
        with self.assertRaisesRegex(UserError, "named handler"):
            complaint.with_user(self.colleague)._advance("investigate")
        complaint.with_user(self.officer)._advance("investigate")
        self.assertEqual(complaint.state, "investigating")
