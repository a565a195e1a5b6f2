import json

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..draw.kernel import faults
from .oversight_case import OversightCase


@tagged("post_install", "-at_install")
class TestOversightBegin(OversightCase):
    def test_what_was_drawn_is_checked_and_the_record_can_be_verified(self):
        visits = self.finished(2)
        oversight = self.round(share=5)
        oversight.action_freeze()
        with self.assertRaisesRegex(UserError, "publish the draw"):
            oversight.action_begin()
        draw = self.drawn(oversight)
        oversight.action_begin()
        check = oversight.check_ids
        self.assertEqual(len(check), 1)
        self.assertIn(check.visit_id, visits)
        self.assertEqual(draw.candidate_ids.filtered("rank").key, f"V{check.visit_id.id:06d}")
        self.assertEqual((check.kind, check.purpose, check.outcome),
                         ("regular", "recheck", "waiting"))  # fmt: skip
        self.assertEqual(check.team_id, check.visit_id.team_id)
        self.assertFalse(faults(json.loads(draw._export())))

    def test_the_pool_of_the_draw_is_not_made_by_hand(self):
        self.finished(2)
        oversight = self.round()
        oversight.action_freeze()
        rows = oversight.draw_id.candidate_ids
        with self.assertRaisesRegex(UserError, "pool follows"):
            rows[0].unlink()
        with self.assertRaisesRegex(UserError, "pool follows"):
            rows[0].weight = 99
        with self.assertRaisesRegex(UserError, "pool follows"):
            rows.create({"draw_id": rows[0].draw_id.id, "key": "V1", "name": "x"})
        with self.assertRaises(UserError):
            rows[0].rank = 1

    def test_fewer_seats_than_the_share_asks_for_are_refused(self):
        self.finished(2)
        oversight = self.round(share=100)
        oversight.action_freeze()
        oversight.draw_id.seats = 1
        self.drawn(oversight)
        with self.assertRaisesRegex(UserError, "another number"):
            oversight.action_begin()
        self.reason(oversight.draw_id, "repeat", self.centre)
        oversight.invalidate_recordset(["draw_id"])
        self.assertEqual(oversight.draw_id.redraw, 1)
        oversight.draw_id.seats = 2
        self.drawn(oversight)
        oversight.action_begin()
        self.assertEqual(len(oversight.check_ids), 2)

    def test_a_review_left_out_needs_its_reason_in_the_record(self):
        self.finished(2)
        oversight = self.round()
        oversight.action_freeze()
        oversight.draw_id.candidate_ids[0].exclusion = "企业已停产"
        self.drawn(oversight)
        oversight.action_begin()
        left_out = oversight.draw_id.candidate_ids.filtered("exclusion")
        self.assertNotEqual(f"V{oversight.check_ids.visit_id.id:06d}", left_out.key)

    def test_by_risk_the_worst_history_comes_first(self):
        visits = self.finished(2)
        self.env["licence.performance.entry"]._enter(
            visits[1]._team_people(), visits[1].department_id, kind="divergence",
            happened_on=self.day(-40), text="测试", basis="测试",
        )  # fmt: skip
        oversight = self.running(method="risk", share=50)
        check = oversight.check_ids
        self.assertEqual(check.visit_id, visits[1])
        self.assertEqual(check.risk_score, 4)
        self.assertIn("adverse entries of the team: 2", check.risk_reasons)

    def test_named_reviews_say_their_occasion(self):
        visit = self.finished()
        vals = {"method": "named", "visit_ids": visit.ids, "purpose": "quality"}
        with self.assertRaisesRegex(UserError, "occasion"):
            self.round(**vals).action_freeze()
        oversight = self.running(**vals, occasion="测试投诉反映", name="测试点名")
        self.assertEqual(oversight.check_ids.visit_id, visit)
        self.assertFalse(oversight.draw_id)
