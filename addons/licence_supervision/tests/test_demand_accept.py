from odoo.exceptions import AccessError
from odoo.tests import tagged

from .test_demand_send import DemandCase


@tagged("post_install", "-at_install")
class TestDemandAccept(DemandCase):
    def test_the_body_accepts_what_was_reported_and_the_enterprise_does_not(self):
        demand = self.sent()
        demand.with_user(self.firm_user)._advance("answer", reason="清单（测试）")
        with self.assertRaises(AccessError):
            demand.with_user(self.firm_user)._advance("accept")
        demand._advance("accept")
        self.assertEqual(demand.state, "accepted")
