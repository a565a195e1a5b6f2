from odoo.exceptions import UserError
from odoo.tests import tagged

from .complaint_case import ComplaintCase


@tagged("post_install", "-at_install")
class TestComplaintClose(ComplaintCase):
    def test_four_parts_and_never_without_reply(self):
        with self.assertRaisesRegex(UserError, "is not open"):
            self.concluded()._advance("close")
        complaint = self.answered()
        complaint._advance("close")
        self.assertEqual(complaint.state, "closed")
        with self.assertRaisesRegex(UserError, "no longer be edited"):
            complaint.write({"findings": "x"})
        with self.assertRaises(UserError):
            complaint.sudo().unlink()
