from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationIssue(ApplicationCase):
    def test_the_clerk_makes_the_certificate(self):
        application = self.issued()
        certificate = application.issued_certificate_id
        self.assertEqual(application.state, "issued")
        self.assertEqual(certificate.enterprise_id, self.enterprise)
        self.assertEqual(certificate.line_ids.unit_id, self.units[:1])
        self.assertEqual(certificate.application_id, application)

    def test_nothing_is_issued_without_a_decision_in_force(self):
        application = self.granted()
        decision = self.env["licence.decision"].search([("application_id", "=", application.id)])
        other = self._officer("app.other", "group_approver", self.province)
        decision.with_user(other)._set_aside("correction", "误准")
        with self.assertRaisesRegex(UserError, "now “Concluded”"):
            application.with_user(self.clerk).action_issue()

    def test_the_delivery_clock_stops(self):
        outcomes = {clock.code: clock.outcome for clock in self.issued().clock_ids}
        self.assertEqual(outcomes["D-16"], "met")

    def test_a_visit_after_the_issue_gets_its_term(self):
        self.rule.write(
            {
                "path": "visit_after", "visit": "after", "test": "own_report",
                "visit_limit_code": "D-18", "decision_limit_code": "T-13",
            }
        )  # fmt: skip
        # Where a year is not announced yet, a stopped term waits for its verdict.
        running = self.issued().clock_ids.filtered(
            lambda clock: clock.outcome == "running" and not clock.stopped_on
        )
        self.assertEqual(running.mapped("code"), ["D-18"])

    def test_the_second_click_makes_no_second_certificate(self):
        application = self.issued()
        with self.assertRaisesRegex(UserError, "not open"):
            application.with_user(self.clerk).action_issue()
        found = self.env["licence.certificate"].search([("enterprise_id", "=", self.enterprise.id)])
        self.assertEqual(len(found), 1)

    def test_nobody_but_the_clerk_issues(self):
        application = self.granted()
        for stranger in (self.intake, self.handler, self.approver, self.manager):
            with self.assertRaises(AccessError):
                application.with_user(stranger).action_issue()
