from odoo.exceptions import UserError
from odoo.tests import tagged

from .case_case import CaseCase


@tagged("post_install", "-at_install")
class TestCreditAcknowledge(CaseCase):
    def test_the_receipt_is_kept(self):
        record = self.ruled().credit_ids
        record._advance("send")
        with self.assertRaisesRegex(UserError, "receipt number"):
            record._advance("acknowledge")
        record.receipt = "HZ-1"
        record._advance("acknowledge")
        self.assertEqual(record.state, "acknowledged")
