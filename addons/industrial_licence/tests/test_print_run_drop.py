from odoo.exceptions import UserError
from odoo.tests import tagged

from .print_case import PrintCase


@tagged("post_install", "-at_install")
class TestPrintRunDrop(PrintCase):
    def test_a_draft_is_dropped_with_a_reason_and_takes_no_sheet(self):
        blanks = self.stock()
        run = self.run_of(self.issue(2024, 3, 1), drawn=False)
        run._advance("drop", reason="误建")
        self.assertEqual(run.state, "dropped")
        self.assertEqual(set(blanks.mapped("state")), {"stock"})

    def test_a_printed_run_is_never_dropped(self):
        run = self.printed()
        with self.assertRaisesRegex(UserError, "not open"):
            run._advance("drop", reason="迟")
