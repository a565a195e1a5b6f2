from odoo.exceptions import UserError
from odoo.tests import tagged

from .complaint_case import WHO, ComplaintCase


@tagged("post_install", "-at_install")
class TestComplaintAnswer(ComplaintCase):
    def test_the_filer_reads_the_reply_by_the_code(self):
        complaint = self.answered()
        complaint._number_now()
        told = self.complaints._follow(complaint.number, complaint.query_code)
        self.assertEqual(told["reply"], "已责令改正（测试）")
        self.assertEqual(complaint.sudo().clock_ids.outcome, "met")
        self.assertEqual(complaint.days_taken, 0)

    def test_no_reply_and_a_reply_with_the_name_are_refused(self):
        complaint = self.concluded().with_user(self.officer)
        with self.assertRaisesRegex(UserError, "Write the reply"):
            complaint._advance("answer")
        complaint.reply = f"{WHO['name']}：已处理"
        with self.assertRaisesRegex(UserError, "leave the name out") as caught:
            complaint._advance("answer")
        self.assertNotIn(WHO["name"], str(caught.exception))
