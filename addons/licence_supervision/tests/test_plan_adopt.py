from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .draw_case import DrawCase


class PlanCase(DrawCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.chief = cls.person("plan.chief", cls.area, "group_leader")

    def plan(self, by=None, year=2026):
        plans = self.env["licence.supervision.plan"].with_user(by or self.drawer)
        return plans.create({"year": year})


@tagged("post_install", "-at_install")
class TestPlanAdopt(PlanCase):
    def test_every_holder_stands_in_it_the_worst_first(self):
        bad = self.holders[3]
        self.failed(enterprise_id=bad.id, site_id=bad.site_ids[:1].id)
        self.env["licence.supervision.grade"]._cron_regrade()
        plan = self.plan()
        self.assertEqual(plan.line_ids.enterprise_id, self.holders)
        self.assertEqual(plan.line_ids.sorted("month")[0].enterprise_id, bad)
        with self.assertRaises(AccessError):
            plan._advance("adopt")
        plan.with_user(self.chief)._advance("adopt")
        self.assertTrue(plan.adopted_on)

    def test_coverage_is_visited_by_holders(self):
        plan = self.plan()
        holder = self.holders[0]
        self.assertEqual((plan.holder_count, plan.coverage), (5, 0))
        officers = self.env["res.users"].search([("login", "=like", "draw.%")])[:2]
        seen = self.inspection(
            by=officers[0], officers=officers, enterprise_id=holder.id,
            site_id=holder.site_ids[:1].id,
        )  # fmt: skip
        seen._advance("start")
        seen.line_ids.write({"finding": "kept"})
        seen.write({"findings": "x", "conclusion": "kept"})
        seen._advance("conclude")
        year = seen.concluded_on.year
        plan = self.plan(year=year) if year != plan.year else plan
        plan.invalidate_recordset()
        self.assertEqual((plan.holder_count, plan.visited_count, plan.coverage), (5, 1, 20))
        line = plan.line_ids.filtered(lambda one: one.enterprise_id == holder)
        self.assertEqual(line.visited_on, seen.concluded_on)

    def test_a_plan_without_holders_is_not_adopted(self):
        plan = self.plan()
        plan.line_ids.unlink()
        with self.assertRaisesRegex(UserError, "Nobody holds"):
            plan.with_user(self.chief)._advance("adopt")

    def test_who_gets_a_licence_later_joins_the_plan_once(self):
        plans = self.env["licence.supervision.plan"].with_user(self.drawer)
        plan = plans.create({})
        late = self.enterprise.copy({"name": "后来者（测试）有限公司", "credit_code": False})
        late.write({"region_id": self.area.id, "is_licence_enterprise": True})
        self.env["licence.certificate"]._create_sealed(
            [
                {
                    "number_stem": "XK99-901-", "product_id": self.own_product.id,
                    "enterprise_id": late.id, "authority_id": self.province.id,
                    "holder_name": late.name, "origin": "issued", "issued_on": "2025-01-01",
                    "valid_from": "2025-01-01", "valid_until": "2099-12-31",
                }
            ]
        )  # fmt: skip
        self.env["licence.supervision.plan"]._cron_take_in()
        self.env["licence.supervision.plan"]._cron_take_in()
        joined = plan.line_ids.filtered(lambda line: line.enterprise_id == late)
        self.assertEqual((len(joined), plan.holder_count), (1, 6))
