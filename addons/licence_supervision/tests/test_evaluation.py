from odoo.exceptions import ValidationError
from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestEvaluation(InspectionCase):
    def evaluation(self, **vals):
        told = {
            "enterprise_id": self.enterprise.id, "product_id": self.own_product.id,
            "evaluator": "虚构评价机构（测试）", "indicators": "质量管理（测试）", "score": 88,
            "evaluated_on": "2026-01-05",
        }  # fmt: skip
        return self.env["licence.supervision.evaluation"].with_user(self.one).create(
            {**told, **vals}
        )  # fmt: skip

    def test_only_products_under_industrial_policy(self):
        with self.assertRaisesRegex(ValidationError, "industrial policy"):
            self.evaluation()
        self.own_product.is_policy_restricted = True
        self.assertEqual(self.evaluation().score, 88)

    def test_not_in_the_future(self):
        self.own_product.is_policy_restricted = True
        with self.assertRaisesRegex(ValidationError, "future"):
            self.evaluation(evaluated_on="2099-01-01")
