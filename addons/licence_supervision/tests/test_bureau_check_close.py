from odoo.exceptions import UserError
from odoo.tests import tagged

from .bureau_case import BureauCase


@tagged("post_install", "-at_install")
class TestBureauCheckClose(BureauCase):
    def test_the_checking_body_closes_what_was_answered(self):
        check = self.told()
        check.with_user(self.of_province)._advance("answer", reason="已整改（测试）")
        with self.assertRaisesRegex(UserError, "checking body"):
            check.with_user(self.of_province)._advance("close")
        check._advance("close")
        self.assertTrue(check.closed_on)
