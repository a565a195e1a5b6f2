from odoo.exceptions import UserError
from odoo.tests import tagged

from .complaint_case import ComplaintCase


@tagged("post_install", "-at_install")
class TestComplaintConclude(ComplaintCase):
    def test_findings_and_verdict_are_written(self):
        complaint = self.investigated().with_user(self.officer)
        with self.assertRaisesRegex(UserError, "Write what was found"):
            complaint._advance("conclude")
        complaint.write({"findings": "不属实（测试）", "verdict": "unfounded"})
        complaint._advance("conclude")
        self.assertEqual(complaint.state, "handled")

    def test_a_dispute_wants_its_ruling(self):
        complaint = self.investigated(kind="dispute").with_user(self.officer)
        complaint.write({"findings": "x", "verdict": "founded"})
        with self.assertRaisesRegex(UserError, "how the dispute is settled"):
            complaint._advance("conclude")
        complaint.ruling = "test"
        complaint._advance("conclude")
