from odoo.tests import tagged

from .complaint_case import ComplaintCase


@tagged("post_install", "-at_install")
class TestComplaintDecline(ComplaintCase):
    def test_the_reason_is_what_the_complainant_reads(self):
        complaint = self.complaint(identity=None)
        complaint._number_now()
        complaint._advance("decline", reason="不属于本机关职责（测试）")
        told = self.complaints._follow(complaint.number, complaint.query_code)
        self.assertEqual(told["reply"], "不属于本机关职责（测试）")
        self.assertEqual(complaint.sudo().clock_ids.outcome, "void")
