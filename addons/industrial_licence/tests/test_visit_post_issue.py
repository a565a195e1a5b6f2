from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitPostIssue(VisitCase):
    def after_issue(self):
        """后置现场审查: the licence is there, the visit follows."""
        self.desk.rule.write({"path": "visit_after", "visit": "after", "test": "own_report",
                              "visit_limit_code": "D-18"})  # fmt: skip
        application = self.desk.issued().with_env(self.env)
        return self.visit_of(self.plan(application))

    def test_it_is_a_visit_of_the_certificate(self):
        visit = self.after_issue()
        self.assertEqual(visit.kind, "post_issue")
        self.assertEqual(visit.certificate_id, visit.application_id.issued_certificate_id)
        self.assertFalse(visit.needs_samples)

    def test_a_failed_one_proposes_the_annulment(self):
        visit = self.signed_off(self.after_issue(), "1.1")
        visit.with_user(self.desk.handler).action_notify()
        act = visit.certificate_id.act_ids
        self.assertEqual((act.kind, act.state, act.proposer_id),
                         ("annul", "proposed", self.desk.handler))  # fmt: skip
        self.assertIn("failed", act.reason)
        self.assertEqual(visit.act_id, act)

    def test_a_passed_one_ends_its_term_and_proposes_nothing(self):
        visit = self.signed_off(self.after_issue())
        visit.with_user(self.desk.handler).action_notify()
        clocks = visit.application_id.clock_ids.filtered(lambda one: one.code == "D-18")
        self.assertEqual(set(clocks.mapped("outcome")), {"met"})
        self.assertFalse(visit.certificate_id.act_ids)
