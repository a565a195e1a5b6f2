from odoo.exceptions import UserError
from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestInspectionCancel(InspectionCase):
    def test_a_planned_one_with_its_reason(self):
        inspection = self.inspection()
        with self.assertRaisesRegex(UserError, "Say the reason"):
            inspection._advance("cancel")
        inspection._advance("cancel", reason="企业停产（测试）")
        self.assertEqual(inspection.state, "cancelled")
