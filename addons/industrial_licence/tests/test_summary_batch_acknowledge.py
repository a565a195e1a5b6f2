"""许可证制度介绍 二(二)5: the national office has the batch, and says since when."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .batch_case import BatchCase


@tagged("post_install", "-at_install")
class TestSummaryBatchAcknowledge(BatchCase):
    def forwarded(self):
        batch = self.received()
        batch.line_ids.with_user(self.centre).action_verify()
        batch.with_user(self.centre).action_forward()
        return batch

    def test_the_inbox_of_the_office_shows_batch_and_moment(self):
        batch = self.forwarded()
        inbox = batch.with_user(self.noff).search([("state", "=", "forwarded")])
        self.assertIn(batch, inbox)
        self.assertEqual(inbox.line_ids.enterprise_id, self.enterprise)
        batch.with_user(self.noff).action_acknowledge()
        self.assertTrue(batch.acknowledged_at)
        self.assertEqual(batch.with_user(self.clerk).acknowledged_by_id, self.noff)

    def test_a_province_acknowledges_nothing(self):
        batch = self.forwarded()
        self.assertFalse(batch.with_user(self.handler).search([("id", "=", batch.id)]))
        for user in (self.handler, self.head, self.centre):
            with self.assertRaises(AccessError):
                batch.with_user(user).action_acknowledge()
        self.assertFalse(batch.acknowledged_at)

    def test_the_guard_names_the_desk(self):
        batch = self.forwarded()
        self.noff.licence_authority_id = self.hubei
        self.assertEqual(
            list(batch.with_user(self.noff)._guard_national_desk()),
            ["The national office acknowledges what is sent to it."],
        )
        with self.assertRaises(UserError):
            batch.with_user(self.noff).action_acknowledge()
