from odoo.exceptions import UserError
from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitAbandon(VisitCase):
    def test_a_visit_the_enterprise_refuses_is_abandoned_with_the_reason(self):
        visit = self.opened()
        self.reason(visit, "abandon", self.leader_user, "企业拒绝核查")
        self.assertEqual(visit.state, "abandoned")
        self.assertEqual(visit.step_ids.sorted("id")[-1:].reason, "企业拒绝核查")

    def test_another_authority_does_not(self):
        visit = self.visit()
        with self.assertRaisesRegex(UserError, "organised by"):
            self.reason(visit, "abandon", self.desk.handler)
        self.assertEqual(visit.state, "planned")

    def test_a_withdrawn_plan_ends_the_visits_that_wait(self):
        visit = self.visit()
        self.reason(visit.plan_line_id.plan_id, "withdraw", self.clerk)
        self.assertEqual(visit.state, "abandoned")

    def test_a_closed_visit_is_not_abandoned(self):
        visit = self.closed()
        with self.assertRaisesRegex(UserError, "not open"):
            visit.with_user(self.leader_user)._advance("abandon", reason="x")
