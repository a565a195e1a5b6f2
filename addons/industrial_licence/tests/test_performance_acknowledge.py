from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestPerformanceAcknowledge(ReviewCase):
    def test_only_the_auditor_acknowledges(self):
        person = self.registered("2024-02-01")
        record = self.judged(person, 2025)
        user, other = self.account(person, "auditor.one"), self.officer("auditor.two", "auditor")
        with self.assertRaises(AccessError):
            record.with_user(other).action_acknowledge()
        record.with_user(user).action_acknowledge()
        self.assertEqual(record.state, "acknowledged")
        with self.assertRaises(UserError):
            record.with_user(user).grade = "excellent"
