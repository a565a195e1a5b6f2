from odoo.exceptions import UserError
from odoo.tests import tagged

from .bureau_case import BureauCase


@tagged("post_install", "-at_install")
class TestBureauCheckAnswer(BureauCase):
    def test_the_province_answers_and_nobody_else(self):
        check = self.told()
        with self.assertRaisesRegex(UserError, "Only the body that was checked"):
            check._advance("answer", reason="x")
        check.with_user(self.of_province)._advance("answer", reason="已整改（测试）")
        self.assertEqual(check.answer, "已整改（测试）")
