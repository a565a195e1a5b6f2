from odoo.exceptions import AccessError
from odoo.tests import tagged

from .batch_case import BatchCase


@tagged("post_install", "-at_install")
class TestSummaryBatchReceive(BatchCase):
    def test_the_centre_confirms_the_receipt(self):
        batch = self.sent()
        for user in (self.head, self.clerk, self.noff, self.handler):
            with self.assertRaises(AccessError):
                batch.with_user(user).action_receive()
        batch.with_user(self.centre).action_receive()
        self.assertEqual((batch.state, batch.received_by_id), ("received", self.centre))
