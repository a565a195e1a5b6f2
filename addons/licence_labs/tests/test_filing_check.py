from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestFilingCheck(LabCase):
    def setUp(self):
        super().setUp()
        self.fresh = self.laboratory("丙检验所（测试）", "LAB-003", listed=False)

    def test_a_filing_that_is_only_checked_is_not_on_the_list(self):
        filing = self.filed(self.fresh)
        filing.with_user(self.registrar).action_check()
        self.assertEqual(filing.state, "checked")
        self.assertFalse(self.fresh.may_test)
        self.assertNotIn(self.fresh, self.env["licence.lab"]._eligible(self.unit, filing.filed_on))

    def test_what_lapsed_since_the_filing_is_seen(self):
        filing = self.filed(self.fresh)
        self.fresh.accreditation_ids.valid_until = "2025-01-01"
        with self.assertRaisesRegex(UserError, "CMA"):
            filing.with_user(self.registrar).action_check()

    def test_the_province_does_not_check(self):
        filing = self.filed(self.fresh)
        with self.assertRaises(AccessError):
            filing.with_user(self.officer).action_check()
        self.registrar.licence_authority_id = self.province
        with self.assertRaisesRegex(UserError, "national"):
            filing.with_user(self.registrar).action_check()
