from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .standard_case import StandardCase


@tagged("post_install", "-at_install")
class TestStandardWithdraw(StandardCase):
    def test_a_standard_withdrawn_without_another_asks_the_body_too(self):
        standard = self.standard()
        self.reason(standard, "withdraw", self.editor, "已废止")
        self.assertEqual(standard.state, "withdrawn")
        self.assertEqual(standard.sudo().activity_ids.user_id, self.head)
        with self.assertRaisesRegex(UserError, "no longer be edited"):
            standard.name = "改名"

    def test_an_officer_of_a_province_withdraws_none(self):
        standard = self.standard()
        with self.assertRaises(AccessError):
            standard.with_user(self.approver)._advance("withdraw", reason="废止")
