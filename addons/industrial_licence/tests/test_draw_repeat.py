from odoo.exceptions import UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestDrawRepeat(ReviewCase):
    def test_a_redraw_is_numbered_linked_and_says_why(self):
        first = self.published()
        self.reason(first, "repeat", self.clerk, "抽中人员因病缺席")
        again = self.env["licence.draw"].search([("previous_id", "=", first.id)])
        self.assertEqual((again.redraw, again.redraw_reason), (1, "抽中人员因病缺席"))
        self.assertEqual(again.number, f"D{first.id:06d}-1")
        self.assertEqual(len(again.candidate_ids), len(first.candidate_ids))
        self.assertFalse(any(again.candidate_ids.mapped("rank")))
        again.with_user(self.clerk).action_commit()
        self.assertIn(first.record_hash, again.pool_text)

    def test_no_silent_second_draw(self):
        first = self.published()
        with self.assertRaises(UserError):
            first._advance("repeat", reason="")
        with self.assertRaises(UserError):
            self.draw(name="x", previous_id=first.id, redraw=1)
        unpublished = self.draw(name="y")
        unpublished.action_commit()
        with self.assertRaisesRegex(UserError, "not open"):
            unpublished._advance("repeat", reason="x")
        self.reason(first, "repeat", self.clerk)
        with self.assertRaisesRegex(UserError, "already repeated"):
            first._advance("repeat", reason="x")

    def test_a_copy_is_no_second_draw(self):
        first = self.published()
        with self.refused_by_table(), self.cr.savepoint():
            first.copy()
            self.env.flush_all()
