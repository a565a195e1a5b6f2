from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitSendBack(VisitCase):
    def test_the_head_sends_it_back_and_the_leader_signs_anew(self):
        visit = self.reported()
        first = visit.report_sha256
        mine = visit.with_env(self.at(-17, visit, self.head).env)
        self.reason(mine, "send_back", self.head, "事实不清")
        self.assertEqual((visit.state, visit.conclusion), ("closed", False))
        leader = self.at(-17, visit, self.leader_user)
        leader.opinion = "补充说明"
        leader.action_report()
        self.assertNotEqual(visit.report_sha256, first)
        self.assertIn(first, visit.step_ids.mapped("document_hash"))
