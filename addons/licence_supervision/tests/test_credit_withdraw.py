from odoo.exceptions import UserError
from odoo.tests import tagged

from .case_case import CaseCase


@tagged("post_install", "-at_install")
class TestCreditWithdraw(CaseCase):
    def test_taken_back_with_the_reason(self):
        record = self.ruled().credit_ids
        with self.assertRaisesRegex(UserError, "Say the reason"):
            record._advance("withdraw")
        record._advance("withdraw", reason="处罚决定被撤销（测试）")
        self.assertTrue(record.withdrawn_on)
