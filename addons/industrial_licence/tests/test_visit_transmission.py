from odoo.exceptions import AccessError
from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitTransmission(VisitCase):
    def of_the_province(self, day=0, scope_until=None):
        """The province organised it itself."""
        visit = self.reported()
        self.department.scope_ids.effective_to = scope_until
        visit._seal({"department_id": False, "authority_id": self.hubei.id})
        self.at(day, visit, self.desk.handler).action_sign_off()
        return visit

    def test_an_authority_owes_its_result_to_the_body(self):
        row = self.of_the_province().transmission_ids
        self.assertEqual(
            (row.addressee, row.addressed_department_id), ("department", self.department)
        )
        waiting = row.with_user(self.desk.handler).search([("sent_at", "=", False)])
        self.assertIn(row.id, waiting.ids)
        row.with_user(self.desk.handler).action_send()
        row.with_user(self.clerk).action_receive()
        self.assertTrue(row.sent_at and row.received_at)

    def test_where_no_body_sums_up_it_goes_to_the_province(self):
        row = self.of_the_province(-17, self.day(-30)).transmission_ids
        self.assertEqual((row.addressee, row.addressed_authority_id), ("province", self.hubei))

    def test_who_owes_nothing_sends_nothing(self):
        row = self.of_the_province().transmission_ids
        for user in (self.head, self.centre):
            with self.assertRaises(AccessError):
                row.with_user(user).action_send()
        with self.assertRaises(AccessError):
            row.with_user(self.desk.handler).write({"sent_at": "2026-01-01 00:00:00"})
        self.assertFalse(row.sent_at)

    def test_a_late_transmission_is_shown(self):
        row = self.of_the_province(-17).transmission_ids
        self.assertTrue(row.is_overdue)
        row.with_user(self.desk.handler).action_send()
        self.assertFalse(row.is_overdue)
