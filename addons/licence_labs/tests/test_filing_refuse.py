from odoo.exceptions import UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestFilingRefuse(LabCase):
    def test_a_refused_filing_ends_with_its_reason(self):
        fresh = self.laboratory("丙检验所（测试）", "LAB-003", listed=False)
        filing = self.filed(fresh)
        with self.assertRaises(UserError):
            filing.with_user(self.registrar)._advance("refuse")
        filing.with_user(self.registrar)._advance("refuse", reason="级别不够")
        self.assertEqual(filing.state, "refused")
        with self.assertRaises(UserError):
            filing.action_file()
        self.assertFalse(fresh.listing_ids)
