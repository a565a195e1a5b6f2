from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestDecisionReopen(CertificateCase):
    """A grant set aside before its certificate was made: the case waits for a new decision."""

    def setUp(self):
        super().setUp()
        self.second = self._officer("reopen.second", "group_approver", self.province)
        self.case = self.granted()
        self.decision = self.env["licence.decision"].search([("application_id", "=", self.case.id)])

    def set_aside(self, anew="same", by=None):
        deciding = self.decision.with_user(by or self.second)
        deciding._set_aside("review", "复议决定撤销", "复决字1号", anew)
        self.env.invalidate_all()

    def running(self):
        clocks = self.case.sudo().clock_ids
        return {clock.code for clock in clocks if clock.outcome == "running"}

    def test_the_case_waits_for_a_decision_again_and_the_old_one_stays_in_the_file(self):
        self.assertEqual(self.running(), {"D-16", "T-23"})
        self.set_aside()
        self.assertEqual(self.case.state, "concluded")
        self.assertFalse(self.case.decision or self.case.decided_on or self.case.approver_id)
        self.assertEqual((self.decision.state, self.decision.result), ("set_aside", "grant"))
        step = self.case.step_ids.sorted("id")[-1:]
        self.assertEqual((step.verb, step.source, step.target), ("reopen", "granted", "concluded"))
        self.assertIn("复议决定撤销", step.reason)

    def test_the_terms_of_a_decision_begin_anew_and_those_of_the_certificate_fall(self):
        self.set_aside()
        self.assertEqual(self.running(), {"T-12", "D-13"})
        begun = self.case.sudo().clock_ids.filtered(lambda clock: clock.outcome == "running")
        self.assertEqual(set(begun.mapped("started_on")), {self.decision.set_aside_on})

    def test_it_is_granted_again_and_issued_on_the_new_decision(self):
        self.set_aside()
        with self.assertRaises(UserError), self.cr.savepoint():
            self.case.with_user(self.clerk).action_issue()
        self.case.with_user(self.approver).action_grant()
        self.case.with_user(self.clerk).action_issue()
        self.assertEqual(self.case.state, "issued")
        decisions = self.env["licence.decision"].search([("application_id", "=", self.case.id)])
        self.assertEqual(sorted(decisions.mapped("state")), ["in_force", "set_aside"])

    def test_it_may_be_refused_too(self):
        self.set_aside()
        self.case.with_user(self.approver)._advance("refuse", reason="复议后不符合")
        self.assertEqual(self.case.state, "refused")

    def test_the_superior_decides_itself_when_it_says_so(self):
        above = self._officer("reopen.above", "group_approver", self.nation)
        self.set_aside("superior", above)
        self.assertEqual(self.case.deciding_authority_id, self.nation)
        with self.assertRaisesRegex(UserError, "The decision is for"), self.cr.savepoint():
            self.case.with_user(self.approver).action_grant()
        self.case.with_user(above).action_grant()
        self.assertEqual(self.case.state, "granted")

    def test_the_authority_itself_is_no_superior(self):
        with self.assertRaisesRegex(UserError, "also decides anew"):
            self.set_aside("superior")
        self.assertEqual(self.case.state, "granted")

    def test_nobody_reopens_a_case_whose_decision_stands(self):
        with self.assertRaises(AccessError):
            self.case.with_user(self.second)._advance("reopen", reason="重开")
        with self.assertRaisesRegex(UserError, "still stands"):
            self.case.sudo()._advance("reopen", reason="重开")
