from odoo.exceptions import UserError
from odoo.tests import tagged

from .print_case import PrintCase


@tagged("post_install", "-at_install")
class TestBlankSpoil(PrintCase):
    def test_a_spoiled_sheet_is_kept_with_its_reason(self):
        blank = self.stock(count=1)
        with self.assertRaises(UserError):
            blank._advance("spoil")
        blank._advance("spoil", reason="卡纸")
        self.assertEqual((blank.state, blank.step_ids.reason), ("spoiled", "卡纸"))
        with self.assertRaises(UserError):
            blank.action_print_on()

    def test_the_paper_on_it_gets_the_next_sheet(self):
        run = self.printed()
        line = run.line_ids[0]
        first = line.blank_id
        first._advance("spoil", reason="墨迹")
        self.assertEqual(first.state, "spoiled")
        self.assertEqual((line.blank_id.serial, line.blank_id.state), ("A0002", "printed"))

    def test_without_another_sheet_nothing_changes(self):
        run = self.printed()
        self.env["licence.blank"].search([("state", "=", "stock")]).with_user(self.clerk)._advance(
            "spoil", reason="受潮"
        )
        with self.assertRaisesRegex(UserError, "not enough"):
            run.line_ids[0].blank_id._advance("spoil", reason="墨迹")
