from odoo.exceptions import UserError
from odoo.tests import tagged

from .complaint_case import ComplaintCase


@tagged("post_install", "-at_install")
class TestComplaintRefer(ComplaintCase):
    def test_it_moves_with_its_history_and_without_its_handlers(self):
        complaint = self.triaged()
        complaint.refer_to_id = self.nation
        complaint._advance("refer", reason="由上级处理（测试）")
        moved = complaint.sudo()
        self.assertEqual((moved.authority_id, moved.state), (self.nation, "received"))
        self.assertFalse(moved.handler_ids)
        self.assertEqual(moved.step_ids.mapped("verb"), ["refer", "triage"])
        self.assertFalse(self.complaints.with_user(self.desk).search([("id", "=", moved.id)]))

    def test_never_to_the_body_complained_of(self):
        complaint = self.complaint()
        for target in (self.city, self.county):
            complaint.refer_to_id = target
            with self.assertRaisesRegex(UserError, "never referred"):
                complaint._advance("refer", reason="x")
