import json

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .draw_case import DrawCase


@tagged("post_install", "-at_install")
class TestDrawCommit(DrawCase):
    def test_the_pool_is_every_holder_of_the_area_and_the_seed_is_closed(self):
        draw = self.draw()
        draw._advance("commit")
        enterprises, officers = json.loads(draw.pools)
        self.assertEqual(
            {row["key"] for row in enterprises["candidates"]},
            set(self.holders.mapped("credit_code")),
        )
        self.assertEqual(len(officers["candidates"]), 4)
        with self.assertRaises(AccessError):
            draw.read(["secret_seed"])

    def test_from_too_small_a_pool_nothing_is_drawn(self):
        for vals in ({"enterprise_seats": 6}, {"officer_seats": 5}):
            with self.assertRaisesRegex(UserError, "Only . (enterprises|officers) may be drawn"):
                self.draw(**vals)._advance("commit")

    def test_an_officer_left_out_has_a_reason_and_a_risky_holder_a_weight(self):
        away = self.env["res.users"].search([("login", "=", "draw.officer0")])
        draw = self.draw(
            officer_seats=3, exclusion_ids=[(0, 0, {"user_id": away.id, "reason": "休假（测试）"})]
        )
        self.failed(enterprise_id=self.holders[0].id, site_id=self.holders[0].site_ids.id)
        draw._advance("commit")
        enterprises, officers = json.loads(draw.pools)
        self.assertEqual(officers["excluded"], [{"key": f"U{away.id}", "reason": "休假（测试）"}])
        weights = {row["key"]: row["weight"] for row in enterprises["candidates"]}
        self.assertEqual(weights[self.holders[0].credit_code], 4)
        self.assertEqual(weights[self.holders[1].credit_code], 1)

    def test_a_body_without_holders_draws_nothing(self):
        draws = self.env["licence.supervision.draw"].with_user(self.one)
        draw = draws.create({"name": "空池（测试）", "enterprise_seats": 1, "officer_seats": 2})
        with self.assertRaisesRegex(UserError, "Only 0 enterprises"):
            draw._advance("commit")
        self.assertEqual((draw.state, draw.commitment), ("prepared", False))
