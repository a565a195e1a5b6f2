"""许可证制度介绍 二(一)3(3): the centre passes on what it found whole; the totals match."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .batch_case import BatchCase


@tagged("post_install", "-at_install")
class TestSummaryBatchForward(BatchCase):
    def test_totals_match_after_a_return(self):
        batch = self.received(self.finished(), self.finished("1.1"))
        good, bad = batch.line_ids
        self.send_back(bad)
        good.with_user(self.centre).action_verify()
        batch.with_user(self.centre).action_forward()
        self.assertEqual(batch.state, "forwarded")
        self.assertEqual((batch.sent_count, batch.enclosed_count, batch.returned_count), (2, 1, 1))
        self.assertEqual((batch.passed_count, batch.failed_count), (1, 0))
        self.assertEqual(batch.sent_count, batch.enclosed_count + batch.returned_count)

    def test_every_file_is_judged_first(self):
        batch = self.received()
        with self.assertRaisesRegex(UserError, "Still to be verified"):
            batch.with_user(self.centre).action_forward()

    def test_nothing_left_is_not_passed_on(self):
        batch = self.received()
        self.send_back(batch.line_ids)
        with self.assertRaisesRegex(UserError, "batch is given back"):
            batch.with_user(self.centre).action_forward()
