from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..draw.kernel import commitment
from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestDrawDraw(ReviewCase):
    def test_a_witness_names_a_value_first(self):
        draw = self.draw()
        with self.assertRaisesRegex(UserError, "not open"):
            draw.action_draw()
        draw.action_commit()
        with self.assertRaisesRegex(UserError, "witness"):
            draw.action_draw()
        draw.write({"witness": "03 11 17", "witness_name": "测试见证人"})
        draw.action_draw()
        drawn = draw.candidate_ids.filtered("rank").sorted("rank")
        self.assertEqual(len(drawn), 2)
        self.assertEqual(len(set(drawn.mapped("group_key"))), 2)
        self.assertEqual(commitment(draw.pool_hash, bytes.fromhex(draw.seed)), draw.commitment)

    def test_it_is_drawn_once(self):
        draw = self.published()
        result = draw.record_text
        with self.assertRaisesRegex(UserError, "not open"):
            draw.action_draw()
        with self.assertRaises(UserError):
            draw.candidate_ids[0].name = "x"
        self.assertEqual(draw.record_text, result)

    def test_nobody_ranks_by_hand_or_rewrites_who_witnessed(self):
        draw = self.published()
        ranks = draw.candidate_ids.mapped("rank")
        for user in (self.clerk, self.head):
            with self.assertRaises(AccessError):
                draw.candidate_ids.with_user(user)[-1].write({"rank": 1})
            with self.assertRaisesRegex(UserError, "named stands"):
                draw.with_user(user).write({"witness_name": "别人"})
        with self.assertRaises(AccessError):
            self.draw(
                name="测试预排", candidate_ids=[(0, 0, {"key": "R1", "name": "甲", "rank": 1})]
            )
        self.assertEqual(sorted(draw.candidate_ids.mapped("rank")), sorted(ranks))

    def test_a_stranger_does_not_draw(self):
        draw = self.draw()
        draw.action_commit()
        with self.assertRaises(AccessError):
            draw.with_user(self.far_handler).action_draw()
        with self.assertRaises(AccessError):
            draw.with_user(self.approver)._advance("draw")
