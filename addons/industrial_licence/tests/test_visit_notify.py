from odoo.exceptions import AccessError
from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitNotify(VisitCase):
    def told(self, visit):
        self.at(-16, visit, self.desk.handler).action_notify()
        return visit

    def test_the_enterprise_is_told_within_its_term(self):
        visit = self.told(self.signed_off())
        clock = visit.application_id.clock_ids.filtered(lambda one: one.code == "T-05")
        self.assertEqual(visit.notice_id.kind, "visit_result")
        self.assertEqual((visit.state, clock.outcome), ("notified", "met"))
        self.assertIn("合格", str(visit.notice_id.values))

    def test_a_failure_is_told_with_its_reasons(self):
        visit = self.told(self.signed_off(None, "1.1"))
        words = str(visit.notice_id.values)
        self.assertIn("不合格", words)
        self.assertIn("终止", words)

    def test_the_body_tells_nobody(self):
        visit = self.signed_off()
        for user in (self.head, self.clerk, self.leader_user, self.centre):
            with self.assertRaises(AccessError):
                self.at(-16, visit, user).action_notify()

    def test_another_province_tells_nobody(self):
        visit = self.signed_off()
        with self.assertRaises(AccessError):
            self.at(-16, visit, self.far_handler).action_notify()
        self.assertEqual(visit.state, "signed_off")
