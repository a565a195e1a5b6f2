from odoo.exceptions import UserError
from odoo.tests import tagged

from .case_case import CaseCase


@tagged("post_install", "-at_install")
class TestCaseTransfer(CaseCase):
    def test_it_goes_up_with_its_history(self):
        case = self.case()
        with self.assertRaisesRegex(UserError, "other body"):
            case._advance("transfer", reason="x")
        case.transfer_to_id = self.city
        case._advance("transfer", reason="案情重大（测试）")
        moved = case.sudo()
        self.assertEqual(moved.authority_id, self.city)
        self.assertEqual(moved.step_ids.mapped("verb"), ["transfer"])
        cases = self.env["licence.supervision.case"].with_user(self.enforcer)
        self.assertFalse(cases.search([("id", "=", case.id)]))
