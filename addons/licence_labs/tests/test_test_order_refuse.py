from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestTestOrderRefuse(LabCase):
    def test_a_broken_seal_is_refused_and_written_down(self):
        order = self.chosen()
        self.check_seals(order, "broken", "")
        clerk = self.as_post(order, "clerk")
        with self.assertRaisesRegex(UserError, "reason"):
            clerk._advance("refuse")
        clerk._advance("refuse", reason="封条破损")
        self.assertEqual(order.state, "refused")
        self.assertEqual(order.sudo().step_ids.sorted("id")[-1:].reason, "封条破损")
        self.assertEqual(order.sudo().clock_ids.mapped("outcome"), ["void"])

    def test_a_refused_sample_is_not_tested(self):
        order = self.chosen()
        self.check_seals(order, "broken", "")
        self.as_post(order, "clerk")._advance("refuse", reason="封条破损")
        with self.assertRaises(UserError):
            self.as_post(order, "clerk").action_receive()

    def test_it_is_refused_only_by_the_laboratory(self):
        order = self.chosen()
        with self.assertRaises(AccessError):
            order.with_user(self.handler)._advance("refuse", reason="x")
