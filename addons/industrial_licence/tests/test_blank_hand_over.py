from odoo.exceptions import UserError
from odoo.tests import tagged

from .print_case import PrintCase


@tagged("post_install", "-at_install")
class TestBlankHandOver(PrintCase):
    def test_an_empty_sheet_is_never_handed_over(self):
        blank = self.stock(count=1)
        with self.assertRaisesRegex(UserError, "not open"):
            blank.action_hand_over()

    def test_a_printed_one_is(self):
        blank = self.stock(count=1)
        blank.action_print_on()
        blank.action_hand_over()
        self.assertEqual(blank.state, "handed_over")
        with self.assertRaises(UserError):
            blank._advance("spoil", reason="迟")
