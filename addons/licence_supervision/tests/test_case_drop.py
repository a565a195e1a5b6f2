from odoo.exceptions import UserError
from odoo.tests import tagged

from .case_case import CaseCase


@tagged("post_install", "-at_install")
class TestCaseDrop(CaseCase):
    def test_with_its_reason(self):
        case = self.case()
        with self.assertRaisesRegex(UserError, "Say the reason"):
            case._advance("drop")
        case._advance("drop", reason="证据不足（测试）")
        self.assertEqual(case.sudo().clock_ids.outcome, "void")
