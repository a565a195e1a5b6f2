import json
import random

from odoo.addons.industrial_licence.draw.kernel import Candidate, Pool, faults, select
from odoo.exceptions import UserError
from odoo.tests import tagged

from ..tools.draw_many import select_many
from .draw_case import DrawCase


@tagged("post_install", "-at_install")
class TestDrawDraw(DrawCase):
    def test_both_lists_are_drawn_and_inspections_planned_with_two_officers_each(self):
        draw = self.drawn()
        self.assertEqual(len(draw.inspection_ids), 3)
        self.assertEqual(set(draw.inspection_ids.mapped("kind")), {"random"})
        for inspection in draw.inspection_ids:
            self.assertEqual(len(inspection.officer_ids), 2)
            self.assertIn(inspection.enterprise_id, self.holders)

    def test_anybody_repeats_it_from_the_record(self):
        for record in json.loads(self.drawn().records):
            self.assertEqual(faults(record), [])
            pool, seed = Pool.from_dict(record["pool"]), bytes.fromhex(record["seed"])
            self.assertEqual(list(select(pool, seed, record["witness"])), record["result"])
            record["result"].reverse()
            self.assertIn("result", faults(record))

    def test_an_officer_tied_to_a_holder_does_not_inspect_it(self):
        tied = self.env["res.users"].search([("login", "=", "draw.officer1")])
        self.env["licence.supervision.tie"].create(
            [
                {"user_id": tied.id, "enterprise_id": holder.id, "reason": "亲属（测试）"}
                for holder in self.holders
            ]
        )
        draw = self.drawn()
        self.assertNotIn(tied, draw.inspection_ids.officer_ids)
        self.assertTrue(all(len(one.officer_ids) == 2 for one in draw.inspection_ids))

    def test_without_a_witness_value_nothing_is_drawn(self):
        draw = self.draw()
        draw._advance("commit")
        with self.assertRaisesRegex(UserError, "witness value"):
            draw._advance("draw")

    def test_officers_are_exchanged_only_with_a_reason(self):
        inspection = self.drawn().inspection_ids[0]
        others = self.env["res.users"].search([("login", "=like", "draw.%")])
        swap = [(6, 0, (others - inspection.officer_ids)[:2].ids)]
        with self.assertRaisesRegex(UserError, "reason"):
            inspection.write({"officer_ids": swap})
        inspection.write({"officer_ids": swap, "replacement_reason": "病假（测试）"})

    def test_the_tree_finds_what_the_core_finds(self):
        dice = random.Random(7)  # noqa: S311
        for size in (1, 2, 3, 17, 100):
            pool = Pool(
                number="T", subject="T", seats=dice.randint(1, size),
                candidates=tuple(
                    Candidate(f"K{n:04d}", dice.randint(1, 10)) for n in range(size)
                ),
            )  # fmt: skip
            seed = dice.randbytes(32)
            self.assertEqual(select_many(pool, seed, "w"), select(pool, seed, "w"))
