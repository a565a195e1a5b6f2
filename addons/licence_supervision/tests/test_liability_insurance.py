from odoo.tests import tagged

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestLiabilityInsurance(InspectionCase):
    def test_an_expired_policy_leaves_the_figures(self):
        policies = self.env["licence.supervision.liability.insurance"].with_user(self.one)
        told = {"enterprise_id": self.enterprise.id, "insurer": "虚构保险（测试）", "amount": 100}
        old, running = policies.create(
            [
                {**told, "policy_number": "P-1", "valid_from": "2020-01-01",
                 "valid_until": "2020-12-31"},
                {**told, "policy_number": "P-2", "valid_from": "2020-01-01",
                 "valid_until": "2099-12-31"},
            ]
        )  # fmt: skip
        self.assertEqual((old.is_running, running.is_running), (False, True))
        found = policies.search([("is_running", "=", True)])
        self.assertIn(running, found)
        self.assertNotIn(old, found)
