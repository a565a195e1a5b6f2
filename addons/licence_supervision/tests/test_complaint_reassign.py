from odoo.exceptions import UserError
from odoo.tests import tagged

from .complaint_case import ComplaintCase


@tagged("post_install", "-at_install")
class TestComplaintReassign(ComplaintCase):
    def test_nobody_slips_in_among_those_who_may_learn_the_name(self):
        complaint = self.triaged()
        with self.assertRaisesRegex(UserError, "Change the Handlers"):
            complaint.with_user(self.colleague).write({"handler_ids": [(4, self.colleague.id)]})
        complaint._advance("reassign", reason="承办人调离（测试）")
        self.assertEqual((complaint.state, bool(complaint.handler_ids)), ("received", False))
        complaint.handler_ids = self.colleague
        complaint._advance("triage")
        self.assertEqual(complaint.step_ids.mapped("verb"), ["triage", "reassign", "triage"])
