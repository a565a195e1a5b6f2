from odoo.exceptions import UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestFilingReturn(LabCase):
    def setUp(self):
        super().setUp()
        self.fresh = self.laboratory("丙检验所（测试）", "LAB-003", listed=False)

    def test_returned_filing_is_mended_and_filed_again(self):
        filing = self.filed(self.fresh)
        filing.with_user(self.registrar)._advance("return_", reason="补设备清单")
        filing.remark = "已补"
        filing.action_file()
        self.assertEqual(filing.state, "filed")

    def test_the_reason_is_asked(self):
        filing = self.filed(self.fresh)
        with self.assertRaises(UserError):
            filing.with_user(self.registrar)._advance("return_")
