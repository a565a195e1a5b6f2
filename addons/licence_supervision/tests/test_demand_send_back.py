from odoo.exceptions import UserError
from odoo.tests import tagged

from .test_demand_send import DemandCase


@tagged("post_install", "-at_install")
class TestDemandSendBack(DemandCase):
    def test_sent_back_with_the_reason_and_open_again(self):
        demand = self.sent()
        demand.with_user(self.firm_user)._advance("answer", reason="不全（测试）")
        with self.assertRaisesRegex(UserError, "Say the reason"):
            demand._advance("send_back")
        demand._advance("send_back", reason="缺批号（测试）")
        self.assertEqual((demand.state, demand.answered_on), ("sent", False))
