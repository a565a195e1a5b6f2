from odoo.exceptions import UserError
from odoo.tests import tagged

from .case_case import CaseCase


@tagged("post_install", "-at_install")
class TestCaseClose(CaseCase):
    def test_never_before_it_was_carried_out(self):
        case = self.ruled()
        with self.assertRaisesRegex(UserError, "carried out"):
            case._advance("close")
        case.execution = "罚款已缴（测试）"
        case._advance("close")
        self.assertTrue(case.closed_on)
