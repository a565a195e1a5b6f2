import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestDecisionSetAside(CertificateCase):
    def _decision(self, result="refuse", **vals):
        application = self.application(road=("submit", "accept", "conclude"), **vals)
        decisions = self.env["licence.decision"].with_user(self.approver)
        return decisions._decide(application.with_user(self.approver), result, "不符合条件")

    def test_a_decision_has_a_numbered_letter_and_remedies(self):
        decision = self._decision()
        self.env.cr.flush()
        self.assertRegex(decision.notice_id.number, r"^\(鄂\)市监许不准字〔\d{4}〕\d+号$")
        self.assertEqual(decision.notice_id._kind_word(), "不予行政许可决定书")
        self.assertIn("行政复议", decision.notice_id.values["remedies"])
        self.assertEqual(decision.decided_by_id, self.approver)

    def test_a_refusal_without_reason_is_refused(self):
        application = self.application(road=("submit", "accept", "conclude"))
        with self.assertRaisesRegex(UserError, "states its reasons"):
            self.env["licence.decision"]._decide(application, "refuse", "  ")

    def test_one_decision_for_an_application(self):
        decision = self._decision()
        decision.flush_recordset()
        with self.assertRaises(psycopg2.errors.UniqueViolation), mute_logger("odoo.sql_db"):
            self.env["licence.decision"]._decide(decision.application_id, "grant").flush_recordset()

    def test_another_approver_sets_it_aside_and_it_stays_readable(self):
        decision = self._decision()
        with self.assertRaisesRegex(UserError, "took the decision"):
            decision._set_aside("review", "复议决定")
        second = self._officer("decision.second", "group_approver", self.province)
        with self.assertRaises(UserError):
            decision.with_user(second)._set_aside("review", " ")
        decision.with_user(second)._set_aside("review", "复议决定撤销", "复决字1号")
        self.assertEqual((decision.state, decision.is_set_aside), ("set_aside", True))
        self.assertEqual(decision.set_aside_by_id, second)
        self.assertEqual(decision.result, "refuse")
        again = self.env["licence.decision"]._decide(decision.application_id, "grant")
        self.assertEqual(again.state, "in_force")

    def test_a_strangers_authority_may_not(self):
        decision = self._decision()
        stranger = self._officer("decision.stranger", "group_approver", self.other)
        with self.assertRaises(AccessError):
            decision.with_user(stranger)._set_aside("judgment", "判决")

    def test_a_living_certificate_is_annulled_first(self):
        application = self.application()
        decision = (
            self.env["licence.decision"].with_user(self.approver)._decide(application, "grant")
        )
        self.env["licence.certificate"]._issue(application)
        second = self._officer("decision.third", "group_approver", self.province)
        with self.assertRaisesRegex(UserError, "annul that first"):
            decision.with_user(second)._set_aside("annulled", "违法")

    def test_a_basis_is_needed(self):
        decision = self._decision()
        second = self._officer("decision.fourth", "group_approver", self.province)
        with self.assertRaises(psycopg2.errors.CheckViolation), mute_logger("odoo.sql_db"):
            decision.with_user(second)._advance("set_aside", reason="无依据")
