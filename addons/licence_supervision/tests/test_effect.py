from odoo.tests import tagged

from .report_case import ReportCase


@tagged("post_install", "-at_install")
class TestEffect(ReportCase):
    def test_the_rates_of_a_year_follow_from_the_records(self):
        product = self.env["licence.product"].create(
            {
                "name": "有效性产品（测试）", "industry_code": "99", "product_code": "955",
                "category_id": self.product.category_id.id,
            }
        )  # fmt: skip
        for decision in ("grant", "grant", "refuse"):
            case = self.application(road=("submit", "accept"))
            case._seal({"product_id": product.id, "decided_on": "2026-03-02", "decision": decision})
        returned = self.application(road=("submit", "return_"))
        returned._seal({"product_id": product.id, "decided_on": "2026-03-02", "decision": "grant"})
        self.env.flush_all()
        rows = self.env["licence.supervision.effect"]._read_group(
            [("product_id", "=", product.id)], ["on_day:year"],
            ["first_pass_rate:avg", "refusal_rate:avg", "decided:sum"],
        )  # fmt: skip
        self.assertEqual([(day.year, *rest) for day, *rest in rows], [(2026, 50, 25, 4)])
