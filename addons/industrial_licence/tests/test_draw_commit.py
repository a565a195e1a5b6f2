from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .review_case import ReviewCase

HIDDEN = "secret_seed"


@tagged("post_install", "-at_install")
class TestDrawCommit(ReviewCase):
    def test_the_pool_is_frozen_and_the_seed_hidden(self):
        draw = self.draw()
        draw.action_commit()
        self.assertTrue(draw.commitment and draw.pool_hash)
        self.assertFalse(draw.seed or draw.record_text)
        for act in (
            draw.candidate_ids[0].unlink,
            lambda: draw.candidate_ids[0].write({"weight": 50}),
            lambda: draw.write({"seats": 3}),
            lambda: (
                self.env["licence.draw.candidate"]
                .with_user(self.clerk)
                .create({"draw_id": draw.id, "key": "X", "name": "X"})
            ),
            draw.unlink,
        ):
            with self.assertRaises(UserError):
                act()
        for user in (self.clerk, self.centre, self.env.ref("base.user_admin")):
            with self.assertRaises(AccessError):
                draw.with_user(user).read([HIDDEN])
            self.assertNotIn(HIDDEN, draw.with_user(user).fields_get())
        with self.assertRaises(AccessError):
            draw.search([(HIDDEN, "like", "a")])

    def test_a_pool_that_does_not_hold_is_refused(self):
        for vals in ({"count": 1}, {"seats": 0}, {"seats": 9}, {"seats": 1}):
            draw = self.draw(name=str(vals), **vals)
            with self.assertRaisesRegex(UserError, "does not hold"):
                draw.action_commit()
            self.assertEqual(draw.state, "prepared")

    def test_an_exclusion_needs_a_reason(self):
        draw = self.draw()
        draw.candidate_ids[0].exclusion = "  "
        with self.assertRaises(UserError):
            draw.action_commit()
        draw.candidate_ids[0].exclusion = "曾任该企业顾问"
        draw.action_commit()
        self.assertIn("曾任该企业顾问", draw.pool_text)

    def test_no_second_first_draw_for_one_thing(self):
        subject = {"subject_model": "res.partner", "subject_id": self.env.user.partner_id.id}
        sealed = self.env["licence.draw"].with_user(self.clerk)._create_sealed
        made = (
            lambda: sealed([{"name": "同一事项", "seats": 1, **subject}]),
            lambda: self.draw(name="另一事项"),
        )
        for make in made:
            make()
            with self.refused_by_table(), self.cr.savepoint():
                make()
                self.env.flush_all()

    def test_nobody_writes_seed_or_result(self):
        draw = self.draw()
        for vals in ({HIDDEN: "0" * 64}, {"commitment": "x"}, {"record_text": "{}"}):
            with self.assertRaises(AccessError):
                draw.write(vals)
            with self.assertRaises(AccessError):
                self.draw(name=str(vals), **vals)
