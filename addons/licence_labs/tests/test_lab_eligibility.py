import random
from datetime import date, timedelta

from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tests import tagged

from ..admissibility.kernel import Path, Trial, in_scope, standing
from .lab_case import LabCase

FIRST = date(2013, 1, 1)


@tagged("post_install", "-at_install")
class TestLabEligibility(LabCase):
    def test_the_query_and_the_judgement_say_the_same_of_random_registers(self):
        chance = random.Random(7)  # noqa: S311 – invented registers, no secret
        labs = self.env["licence.lab"].concat(
            *(self._random_lab(chance, place) for place in range(25))
        )
        facts = labs._facts()
        seen = set()
        for _round in range(60):
            day = FIRST + timedelta(days=chance.randrange(4000))
            needs = [(self.unit.id, item, "S1") for item in chance.sample(["a", "b"], 2)]
            offered = self.env["licence.lab"]._eligible(self.unit, day, needs)
            judged = labs.filtered(lambda lab, on=day: self._may(facts[lab.id], on))
            self.assertEqual(offered & labs, judged)
            seen.add(bool(judged))
        self.assertEqual(seen, {True, False})

    def _may(self, facts, day):
        trials = [Trial(str(self.unit.id), item, "S1", "S1", day) for item in ("a", "b")]
        return not standing(Path.SEALED, day, facts) and not any(
            in_scope(trial, facts) for trial in trials
        )

    def _random_lab(self, chance, place):
        lab = self.env["licence.lab"].create(
            {
                "name": f"随机{place}（测试）", "number": f"R{place}",
                "authority_id": self.province.id, "region_id": self.city.id,
            }
        )  # fmt: skip
        self._random_standing(chance, lab)
        for _row in range(4):
            self._random_scope(chance, lab)
        if chance.random() < 0.3:
            self.env["licence.lab.sanction"].create(
                {"lab_id": lab.id, "kind": "suspension", "reason": "x", "basis": "x",
                 **self._span(chance, 2)}
            )  # fmt: skip
        return lab

    def _random_standing(self, chance, lab):
        for kind in ("designation", "filing"):
            listing = {"lab_id": lab.id, "kind": kind, "document": "x", **self._span(chance, 9)}
            self.env["licence.lab.listing"]._create_sealed([listing])
        for _row in range(2):
            row = {"lab_id": lab.id}
            self.env["licence.lab.accreditation"].create(
                {
                    **row,
                    "number": "x",
                    "kind": chance.choice(["cma", "cnas"]),
                    **self._span(chance, 9),
                }
            )
            self.env["licence.lab.grade"].create(
                {**row, "level": chance.choice("1234"), **self._span(chance, 9)}
            )

    def _random_scope(self, chance, lab):
        scope = self.env["licence.lab.scope"].create(
            {
                "lab_id": lab.id, "unit_id": chance.choice(self.units[:2].ids + self.unit.ids * 3),
                "item": chance.choice(["", "", "a", "b"]),
                "standard": chance.choice(["", "", "S1", "S2"]), **self._span(chance, 9),
            }
        )  # fmt: skip
        if chance.random() < 0.3:
            self.env["licence.lab.scope.suspension"].create(
                {"scope_id": scope.id, "reason": "x", "basis": "x", **self._span(chance, 2)}
            )

    def _span(self, chance, years):
        first = FIRST + timedelta(days=chance.randrange(2000))
        last = first + timedelta(days=chance.randrange(365 * years))
        return {"valid_from": first, "valid_until": last if chance.random() < 0.7 else False}

    def test_three_queries_whatever_the_number_of_laboratories(self):
        for place in range(5):
            self.laboratory(f"列表{place}（测试）", f"L{place}")
        items = [(self.unit.id, "导体电阻", "GB/T 3048.4-2007")]
        self.env.flush_all()
        self.env.invalidate_all()
        with self.assertQueryCount(3):
            labs = self.env["licence.lab"]._eligible(self.unit, legal_today(self.env), items)
            names = labs.mapped("name")
        self.assertEqual(len(names), 6)

    def test_the_order_is_that_of_regions_and_names_or_of_the_seed(self):
        far = self.laboratory("子检验所（测试）", "LAB-A", region="420200")
        near = self.laboratory("丑检验所（测试）", "LAB-B", region="420100")
        labs = self.env["licence.lab"]._eligible(self.unit, legal_today(self.env))
        self.assertEqual(labs[-1], far)
        self.assertIn(near, labs[:2])
        self.assertEqual(labs._neutral("JY1"), labs)
        self.env["ir.config_parameter"].set_param("licence_labs.offer_order", "random")
        orders = {tuple(labs._neutral(f"JY{seed}").ids) for seed in range(40)}
        self.assertGreater(len(orders), 3)
        self.assertEqual(labs._neutral("JY1"), labs._neutral("JY1"))

    def test_a_laboratory_of_part_of_the_items_is_not_offered(self):
        """It could not test the rest, and may not pass it on (S002-2.2.4-03)."""
        part = self.laboratory(
            "部分（测试）", "LAB-P", lines=[{"unit_id": self.unit.id, "item": "标志"}]
        )
        self.assertNotIn(part, self.ordered()._eligible())
