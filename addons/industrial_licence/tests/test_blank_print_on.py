from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .print_case import PrintCase


@tagged("post_install", "-at_install")
class TestBlankPrintOn(PrintCase):
    def test_a_bundle_is_entered_sheet_by_sheet(self):
        blanks = self.stock("XK-00099", 3)
        self.assertEqual(blanks.mapped("serial"), ["XK-00099", "XK-00100", "XK-00101"])
        self.assertEqual(set(blanks.mapped("state")), {"stock"})
        for first, count in (("XK", 1), ("XK1", 0), ("XK1", 5001)):
            with self.assertRaises(UserError):
                self.stock(first, count)

    def test_the_next_sheet_is_the_lowest_number(self):
        self.stock("A0005", 2)
        self.stock("A0001", 1)
        taken = self.env["licence.blank"]._take_stock(self.province, "certificate_original", 2)
        self.assertEqual(taken.mapped("serial"), ["A0001", "A0005"])

    def test_only_the_clerk_of_the_office_prints_on_it(self):
        blank = self.stock(count=1)
        with self.assertRaises(AccessError):
            blank.with_user(self.handler).action_print_on()
        stranger = self._officer("print.stranger", "group_certificate_clerk", self.city)
        with self.assertRaises(AccessError):
            blank.with_user(stranger).action_print_on()
        blank.action_print_on()
        self.assertEqual(blank.state, "printed")
        with self.assertRaisesRegex(UserError, "not open"):
            blank.action_print_on()
