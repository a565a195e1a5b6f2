"""许可证制度介绍 二(一)3(3): what the centre returns lies before the body again."""

from odoo.exceptions import AccessError
from odoo.tests import tagged

from .batch_case import BatchCase


@tagged("post_install", "-at_install")
class TestSummaryLineReturn(BatchCase):
    def test_the_file_reappears_at_the_body_with_the_reason(self):
        batch = self.received()
        order = batch.line_ids.order_id.with_user(self.clerk)
        self.assertFalse(order.is_to_summarise)
        self.send_back(batch.line_ids, "缺抽样单")
        waiting = order.search([("is_to_summarise", "=", True)])
        self.assertEqual((waiting, waiting.return_reason), (order, "缺抽样单"))
        task = batch.sudo().activity_ids
        self.assertEqual((task.user_id, "缺抽样单" in task.note), (self.clerk, True))
        again = self.sent(order)
        self.assertFalse(order.return_reason)
        self.assertEqual((again.enclosed_count, batch.enclosed_count), (1, 0))

    def test_the_body_returns_nothing_to_itself(self):
        line = self.received().line_ids
        for user in (self.head, self.clerk, self.noff):
            with self.assertRaises(AccessError):
                line.with_user(user)._advance("return_", reason="自行退回")
        self.assertEqual(line.state, "enclosed")
