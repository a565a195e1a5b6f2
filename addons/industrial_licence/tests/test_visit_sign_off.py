from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitSignOff(VisitCase):
    def test_the_head_signs_and_the_case_has_its_evidence(self):
        visit = self.signed_off()
        evidence = visit.application_id._leg_evidence("visit")
        self.assertEqual((visit.state, visit.signer_id), ("signed_off", self.head))
        self.assertEqual((evidence.result, evidence.source_id), ("pass", visit.id))
        self.assertEqual(evidence.unit_ids, visit._units())
        step = visit.step_ids.filtered(lambda one: one.verb == "sign_off")
        self.assertEqual(step.document_hash, visit.report_sha256)

    def test_a_failed_visit_is_failed_evidence(self):
        visit = self.signed_off(None, "1.1")
        self.assertEqual(visit.application_id._leg_failed("visit").result, "fail")

    def test_the_application_is_concluded_upon_it(self):
        visit = self.signed_off()
        case = visit.application_id
        handler = self.desk.handler
        self.desk.hand_in(case.with_user(self.desk.intake), "review")
        self.desk.prove(case, "test")
        self.desk.opine(case, by=handler)
        case.with_user(handler).action_conclude()
        self.assertEqual(case.state, "concluded")

    def test_another_body_does_not_sign(self):
        visit = self.reported()
        other = self.body("测试另一审查部", 2)
        stranger = self.officer("other.head", "department_head", department=other)
        with self.assertRaises(AccessError):
            self.at(-17, visit, stranger).action_sign_off()
        with self.assertRaisesRegex(UserError, "organised by"):
            self.at(-17, visit, self.desk.handler).action_sign_off()
        self.assertEqual(visit.state, "reported")

    def test_a_member_of_the_team_does_not_sign(self):
        visit = self.reported()
        self.people_of[1].with_user(self.clerk).user_id = self.head
        with self.assertRaisesRegex(UserError, "on the team"):
            self.at(-17, visit, self.head).action_sign_off()

    def test_the_clerk_and_the_leader_do_not_sign(self):
        visit = self.reported()
        for user in (self.clerk, self.leader_user, self.desk.approver):
            with self.assertRaises(AccessError):
                self.at(-17, visit, user).action_sign_off()

    def test_a_visit_of_a_body_is_owed_to_the_centre(self):
        visit = self.signed_off()
        row = visit.transmission_ids
        self.assertEqual((row.addressee, row.sent_at), ("centre", False))
        with self.assertRaises(AccessError):
            row.with_user(self.desk.handler).action_send()
        row.with_user(self.clerk).action_send()
        self.assertEqual(row.sent_by_id, self.clerk)
        row.with_user(self.centre).action_receive()
        self.assertEqual(row.received_by_id, self.centre)
