from odoo.exceptions import UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestBreachDrop(LabCase):
    def test_a_dropped_case_says_why(self):
        breach = self.breach()
        with self.assertRaises(UserError):
            breach._advance("drop")
        breach._advance("drop", reason="查无实据")
        self.assertEqual(breach.state, "dropped")
        self.assertTrue(self.lab.may_test)
