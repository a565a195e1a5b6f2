from odoo.tests import tagged

from .test_demand_send import DemandCase


@tagged("post_install", "-at_install")
class TestDemandWithdraw(DemandCase):
    def test_a_demand_sent_by_mistake_is_withdrawn(self):
        demand = self.sent()
        demand._advance("withdraw", reason="误发（测试）")
        self.assertEqual(demand.state, "withdrawn")
