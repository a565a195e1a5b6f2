from odoo.exceptions import AccessError, UserError
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
        with self.assertRaisesRegex(UserError, "Draw Again"):
            first.copy()
        with self.refused_by_table(), self.cr.savepoint():
            self.draw(name=first.name)
            self.env.flush_all()

    def test_nobody_says_by_hand_what_a_draw_is_held_for(self):
        for vals in ({"subject_model": "licence.review.plan"}, {"subject_id": 1}):
            with self.assertRaises(AccessError):
                self.draw(**vals)
        forged = self.env["licence.draw"].with_user(self.clerk).with_context(
            default_subject_model="licence.review.plan", default_subject_id=1
        )  # fmt: skip
        self.assertFalse(forged.create({"name": "测试伪造"}).subject_id)
