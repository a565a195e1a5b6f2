from odoo.exceptions import UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .print_case import PrintCase


@tagged("post_install", "-at_install")
class TestPrintRunDispatch(PrintCase):
    def test_each_certificate_leaves_with_carrier_recipient_and_day(self):
        run = self.dispatched(self.printed())
        self.assertEqual(set(run.line_ids.mapped("sent_on")), {legal_today(self.env)})
        self.assertEqual(set(run.line_ids.blank_id.mapped("state")), {"handed_over"})
        self.assertEqual(run.state, "dispatched")

    def test_without_a_recipient_nothing_leaves(self):
        run = self.printed()
        with self.assertRaisesRegex(UserError, "no recipient"):
            run.action_dispatch()
        self.assertEqual(run.state, "printed")

    def test_the_log_is_closed_after_dispatch(self):
        run = self.dispatched(self.printed())
        with self.assertRaisesRegex(UserError, "no longer change"):
            run.line_ids[0].recipient = "另一人"
