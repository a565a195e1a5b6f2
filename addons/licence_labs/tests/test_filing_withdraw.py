from odoo.exceptions import AccessError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestFilingWithdraw(LabCase):
    def test_a_laboratory_leaves_the_list_by_itself(self):
        filing = self.as_post(self.lab.filing_ids, "head")
        filing._advance("withdraw", reason="停业")
        self.assertEqual(filing.state, "withdrawn")
        self.assertFalse(self.lab.may_test)
        self.assertFalse(any(self.lab.scope_ids.mapped("is_valid")))

    def test_nobody_withdraws_for_it(self):
        for user in (self.registrar, self.chief, self.member(self.lab, "clerk")):
            with self.assertRaises(AccessError):
                self.lab.filing_ids.with_user(user)._advance("withdraw", reason="x")
