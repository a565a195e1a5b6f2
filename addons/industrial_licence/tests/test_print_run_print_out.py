import io
import zipfile

from odoo.exceptions import UserError
from odoo.tests import tagged

from .print_case import PrintCase


@tagged("post_install", "-at_install")
class TestPrintRunPrintOut(PrintCase):
    def test_every_paper_stands_on_a_numbered_sheet(self):
        run = self.printed()
        self.assertEqual(run.line_ids.blank_id.mapped("serial"), ["A0001", "B0001"])
        self.assertEqual(set(run.line_ids.blank_id.mapped("state")), {"printed"})
        self.assertFalse(any(run.line_ids.mapped("is_reprint")))
        with zipfile.ZipFile(io.BytesIO(run._parcel())) as parcel:
            self.assertEqual(len(parcel.namelist()), 2)

    def test_a_second_copy_is_logged_as_printed_again(self):
        certificate = self.issue(2024, 3, 1)
        first, second = self.printed(certificate), self.run_of(certificate)
        second.action_print_out()
        self.assertTrue(all(second.line_ids.mapped("is_reprint")))
        self.assertFalse(any(first.line_ids.mapped("is_reprint")))
        with zipfile.ZipFile(io.BytesIO(second._parcel())) as parcel:
            self.assertIn("补打", self.told(parcel.read(parcel.namelist()[0])))

    def test_it_waits_for_papers_and_for_sheets(self):
        run = self.run_of(self.issue(2024, 3, 1), drawn=False)
        self.assertEqual(run.progress, 0)
        obstacles = next(v["obstacles"] for v in run.open_verbs if v["verb"] == "print_out")
        self.assertEqual(len(obstacles), 3)
        with self.assertRaisesRegex(UserError, "still being drawn"):
            run.action_print_out()
        self.assertEqual(run.state, "draft")

    def test_what_is_printed_no_longer_changes(self):
        run = self.printed()
        with self.assertRaisesRegex(UserError, "no longer change"):
            run.line_ids[0].sheet = "certificate_copy"
        with self.assertRaisesRegex(UserError, "no longer change"):
            run.line_ids[0].unlink()
