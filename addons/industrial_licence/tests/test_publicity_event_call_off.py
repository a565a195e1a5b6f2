from odoo.exceptions import UserError
from odoo.tests import tagged

from .event_case import EventCase


@tagged("post_install", "-at_install")
class TestPublicityEventCallOff(EventCase):
    def test_an_event_is_called_off_with_a_reason_and_counts_for_nothing(self):
        event = self.event()
        with self.assertRaisesRegex(UserError, "reason"):
            event._advance("call_off")
        event._advance("call_off", reason="场地无法使用")
        self.assertEqual(event.state, "cancelled")
        self.assertFalse(self.book.with_user(self.handler).is_explained)
        with self.assertRaises(UserError):
            event.action_hold()

    def test_a_held_event_is_not_called_off(self):
        with self.assertRaisesRegex(UserError, "not open"):
            self.held()._advance("call_off", reason="x")
