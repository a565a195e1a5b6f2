from datetime import date, datetime

from odoo.addons.industrial_licence.tools.legal_time import at_moment
from odoo.exceptions import UserError
from odoo.tests import tagged

from .designation_case import DesignationCase


@tagged("post_install", "-at_install")
class TestDesignationWithdraw(DesignationCase):
    def test_a_withdrawn_laboratory_leaves_the_list_that_day(self):
        row = self.designated()
        later = row.with_env(at_moment(self.env(user=self.chief), datetime(2014, 9, 1, 4)))
        later._advance("withdraw", reason="不再具备条件")
        labs = self.env["licence.lab"]
        self.assertIn(self.old_lab, labs._eligible(self.unit, date(2014, 8, 31)))
        self.assertNotIn(self.old_lab, labs._eligible(self.unit, date(2014, 9, 1)))

    def test_only_the_national_office_withdraws(self):
        row = self.designated().with_user(self.approver)
        with self.assertRaises(UserError):
            row._advance("withdraw", reason="x")
