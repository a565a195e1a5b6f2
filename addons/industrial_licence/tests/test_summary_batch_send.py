"""许可证制度介绍 二(一)6(5): a batch holds files whose visit and test are finished, no other."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .batch_case import BatchCase


@tagged("post_install", "-at_install")
class TestSummaryBatchSend(BatchCase):
    def test_finished_files_go_to_the_centre_with_number_and_totals(self):
        batch = self.batch(self.finished())
        batch.with_user(self.head).action_send()
        batch._number_now()
        self.assertRegex(batch.number, rf"^HZB001-{self.today.year}-\d{{3}}$")
        self.assertEqual((batch.sent_count, batch.passed_count, batch.failed_count), (1, 1, 0))
        self.assertIn(batch, batch.with_user(self.centre).search([("state", "=", "sent")]))
        self.assertFalse(batch.with_user(self.noff).search([("id", "=", batch.id)]))

    def test_a_file_without_its_test_stays(self):
        order = self.visited().application_id.review_order_ids
        batch = self.batch(order)
        self.assertIn("test has no evidence", batch.line_ids.obstacles)
        with self.assertRaisesRegex(UserError, "test has no evidence"):
            batch.with_user(self.head).action_send()
        self.desk.prove(order.sudo().application_id, "test")
        self.env.invalidate_all()
        batch.with_user(self.head).action_send()
        self.assertEqual(batch.state, "sent")

    def test_a_failed_visit_finishes_a_file_too(self):
        batch = self.sent(self.finished("1.1"))
        self.assertEqual((batch.passed_count, batch.failed_count), (0, 1))

    def test_what_the_province_decides_is_sent_to_nobody(self):
        visit = self.signed_off()
        self.desk.prove(visit.application_id, "test")
        batch = self.batch(visit.application_id.review_order_ids)
        with self.assertRaisesRegex(UserError, "only national ones"):
            batch.with_user(self.head).action_send()

    def test_the_body_notes_its_own_check_of_each_file(self):
        batch = self.batch(self.finished(), checked=False)
        with self.assertRaisesRegex(UserError, "check of the file is not noted"):
            batch.with_user(self.head).action_send()
        with self.assertRaisesRegex(UserError, "batch is empty"):
            self.batch().with_user(self.head).action_send()

    def test_a_file_lies_in_one_batch_at_a_time(self):
        order = self.finished()
        self.sent(order)
        with self.refused_by_table():
            self.batch(order)

    def test_another_body_encloses_and_sends_nothing_of_it(self):
        order = self.finished()
        other = self.body("测试另一审查部", 5)
        clerk = self.officer("b.clerk", "department_clerk", department=other)
        head = self.officer("b.head", "department_head", department=other)
        with self.assertRaises(UserError):
            self.batch(order, user=clerk)
        batch = self.batch(order)
        self.assertFalse(batch.with_user(head).search([("id", "=", batch.id)]))
        with self.assertRaises(AccessError):
            batch.with_user(head).action_send()
        with self.assertRaises(AccessError):
            batch.with_user(self.clerk).action_send()

    def test_what_was_sent_stands(self):
        batch = self.batch(self.finished())
        for vals in ({"sent_count": 9}, {"acknowledged_at": "2026-01-01"}, {"state": "sent"}):
            with self.assertRaises(AccessError):
                batch.write(vals)
        with self.assertRaises(AccessError):
            batch.line_ids.write({"is_passed": True})
        batch.with_user(self.head).action_send()
        with self.assertRaises(UserError):
            batch.line_ids.check_note = "补记"
        with self.assertRaises(UserError):
            batch.line_ids.unlink()
        with self.assertRaises(UserError):
            batch.note = "补记"
