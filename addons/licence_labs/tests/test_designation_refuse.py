from odoo.exceptions import UserError
from odoo.tests import tagged

from .designation_case import DesignationCase


@tagged("post_install", "-at_install")
class TestDesignationRefuse(DesignationCase):
    def test_a_refusal_says_why_and_lists_nobody(self):
        row = self.then(self.recommended(), self.chief)
        with self.assertRaises(UserError):
            row._advance("refuse")
        row._advance("refuse", reason="设备不足")
        self.assertEqual(
            (row.state, row.step_ids.sorted("id")[-1:].reason), ("refused", "设备不足")
        )
        self.assertFalse(row.listing_ids)
