from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .complaint_case import ComplaintCase


@tagged("post_install", "-at_install")
class TestComplaintInstruct(ComplaintCase):
    def test_the_handler_reads_what_the_leader_wrote(self):
        complaint = self.triaged()
        complaint.with_user(self.leader)._advance("instruct", reason="请从速查处（测试）")
        seen = complaint.with_user(self.officer).instruction_ids
        self.assertEqual((seen.text, seen.author_id), ("请从速查处（测试）", self.leader))
        self.assertEqual(complaint.state, "instructed")
        with self.assertRaises(AccessError):
            seen.sudo().write({"text": "x"})

    def test_only_a_leader_and_never_without_words(self):
        complaint = self.triaged()
        with self.assertRaises(AccessError):
            complaint.with_user(self.officer)._advance("instruct", reason="x")
        with self.assertRaisesRegex(UserError, "Say the reason"):
            complaint.with_user(self.leader)._advance("instruct")
        with self.assertRaises(AccessError):
            complaint.with_user(self.leader).write({"content": "x"})
