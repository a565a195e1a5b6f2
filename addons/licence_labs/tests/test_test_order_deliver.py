from odoo.exceptions import AccessError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestTestOrderDeliver(LabCase):
    def test_the_enterprise_says_it_has_sent_the_sample(self):
        order = self.chosen()
        order.action_deliver()
        self.assertEqual(order.state, "delivered")
        self.assertTrue(order.delivered_on)

    def test_the_delivery_clock_runs_from_the_seal(self):
        order = self.chosen(sealed_on="2026-11-16").sudo()
        clock = order.clock_ids
        self.assertEqual((clock.code, str(clock.due_on)), ("T-06", "2026-11-25"))
        order.with_user(self.applicant).action_deliver()
        self.assertEqual(clock.outcome, "running")

    def test_nobody_else_says_so(self):
        order = self.chosen()
        for user in (self.handler, self.member(self.lab, "clerk")):
            with self.assertRaises(AccessError):
                order.with_user(user).action_deliver()
