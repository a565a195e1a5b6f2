from odoo.exceptions import UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestFilingStrike(LabCase):
    def test_a_struck_laboratory_is_no_longer_offered(self):
        order = self.ordered()
        self.lab.filing_ids.with_user(self.chief)._advance("strike", reason="多次违规")
        self.assertFalse(order._eligible())
        with self.assertRaisesRegex(UserError, "from the list"):
            order.with_user(self.applicant).action_choose(self.lab.id)

    def test_a_province_strikes_nobody(self):
        with self.assertRaises(UserError):
            self.lab.filing_ids.with_user(self.approver)._advance("strike", reason="x")
