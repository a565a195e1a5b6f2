from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .oversight_case import OversightCase


@tagged("post_install", "-at_install")
class TestOversightFreeze(OversightCase):
    def test_the_finished_reviews_are_frozen_and_a_draw_is_opened(self):
        visits = self.finished(2)
        late = self.round(name="测试别期", period_from=self.day(-10), period_to=self.day(-5))
        with self.assertRaisesRegex(UserError, "No review was finished"):
            late.action_freeze()
        oversight = self.round()
        oversight.action_freeze()
        self.assertEqual(sorted(oversight.frozen), sorted(visits.ids))
        self.assertEqual((oversight.pool_count, oversight.sample_count), (2, 1))
        draw = oversight.draw_id
        self.assertEqual((draw.seats, draw.is_spread, draw.state), (1, False, "prepared"))
        self.assertEqual(len(draw.candidate_ids), 2)
        for name in visits.enterprise_id.mapped("name"):
            self.assertNotIn(name, "".join(draw.candidate_ids.mapped("name")))

    def test_the_share_is_never_less_than_asked_and_at_least_one(self):
        size = self.env["licence.oversight"]._sample_size
        cases = {(100, 5): 5, (101, 5): 6, (3, 5): 1, (0, 5): 0, (20, 5): 1, (60, 35): 21,
                 (7, 100): 7}  # fmt: skip
        for (count, share), expected in cases.items():
            self.assertEqual(size(count, share), expected, (count, share))

    def test_bad_input_is_one_sentence(self):
        for vals in ({"share": 0}, {"share": 101}, {"period_to": self.day(-60)}):
            with self.refused_by_table(), self.cr.savepoint():
                self.round(**vals)
        self.finished()
        with self.assertRaisesRegex(UserError, "period is not over"):
            self.round(period_to=self.today).action_freeze()
        with self.assertRaisesRegex(UserError, "occasion"):
            self.round(kind="irregular").action_freeze()

    def test_no_second_round_over_the_same_reviews_in_silence(self):
        self.finished()
        self.round().action_freeze()
        second = self.round(name="测试再抽", period_from=self.day(-20))
        with self.refused_by_table(), self.cr.savepoint():
            second.action_freeze()
        second.write({"kind": "irregular", "occasion": "测试举报"})
        second.action_freeze()
        self.assertEqual(second.state, "frozen")

    def test_a_frozen_round_stands(self):
        self.finished()
        oversight = self.round()
        oversight.action_freeze()
        with self.assertRaises(UserError):
            oversight.write({"share": 50})
        with self.assertRaises(UserError):
            oversight.write({"frozen": []})
        with self.assertRaises(UserError):
            oversight.unlink()

    def test_a_province_sees_its_own_reviews_and_other_posts_hold_no_round(self):
        self.finished()
        far = self.round(self.far_handler)
        with self.assertRaisesRegex(UserError, "No review was finished"):
            far.action_freeze()
        own = self.round(self.handler)
        own.action_freeze()
        self.assertEqual(own.pool_count, 1)
        with self.assertRaises(AccessError):
            own.with_user(self.far_handler).read(["name"])
        with self.assertRaisesRegex(UserError, "held by"):
            self.round(self.handler, name="测试下级").with_user(self.centre).action_freeze()
        for user in (self.clerk, self.head, self.manager, self.leader_user):
            with self.assertRaises(AccessError):
                self.round(user)
