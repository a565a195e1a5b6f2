from odoo.exceptions import UserError
from odoo.tests import tagged

from .batch_case import BatchCase


@tagged("post_install", "-at_install")
class TestSummaryBatchGiveBack(BatchCase):
    def test_a_batch_ends_when_all_its_files_were_returned(self):
        batch = self.received()
        with self.assertRaisesRegex(UserError, "every file of it was returned"):
            batch.with_user(self.centre).action_give_back()
        self.send_back(batch.line_ids)
        batch.with_user(self.centre).action_give_back()
        self.assertEqual((batch.state, batch.enclosed_count), ("given_back", 0))
