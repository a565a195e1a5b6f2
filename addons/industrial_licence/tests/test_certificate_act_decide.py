import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestCertificateActDecide(CertificateCase):
    def _proposed(self, ground="annul_fraud", **vals):
        act = self.act(self.issue(2024, 3, 1), ground, **vals)
        act._advance("propose")
        return act.with_user(self.approver)

    def test_whoever_proposed_does_not_decide(self):
        act = self._proposed(told_on="2024-01-02")
        act._seal({"proposer_id": self.approver.id})
        with self.assertRaisesRegex(UserError, "proposed the act"):
            act._advance("decide")

    def test_the_database_holds_the_four_eyes_too(self):
        act = self._proposed(told_on="2024-01-02")
        act._advance("decide")
        act.flush_recordset()
        with self.assertRaises(psycopg2.errors.CheckViolation), mute_logger("odoo.sql_db"):
            self.env.cr.execute(
                "UPDATE licence_certificate_act SET decider_id = proposer_id WHERE id = %s",
                (act.id,),
            )

    def test_the_holder_is_told_first(self):
        with self.assertRaisesRegex(UserError, "Tell the holder"):
            self._proposed()._advance("decide")

    def test_revocation_offers_a_hearing(self):
        act = self._proposed("revoke_lent", told_on="2024-01-02")
        with self.assertRaisesRegex(UserError, "right to a hearing"):
            act._advance("decide")

    def test_five_working_days_to_ask(self):
        act = self._proposed("revoke_lent", told_on="2024-01-02", hearing_offered_on="2024-03-01")
        early = self.on(act, 2024, 3, 8)
        with self.assertRaisesRegex(UserError, "five working days"):
            early._advance("decide")
        self.on(act, 2024, 3, 9)._advance("decide")
        self.assertEqual(act.state, "decided")

    def test_while_a_year_is_not_announced_nobody_is_too_late_to_ask(self):
        act = self._proposed("revoke_lent", told_on="2024-01-02", hearing_offered_on="2039-12-30")
        with self.assertRaisesRegex(UserError, "five working days"):
            self.on(act, 2040, 1, 20)._advance("decide")

    def test_a_hearing_asked_for_is_held(self):
        act = self._proposed(
            "revoke_lent", told_on="2024-01-02", hearing_offered_on="2024-01-02",
            hearing_asked_on="2024-01-03",
        )  # fmt: skip
        with self.assertRaisesRegex(UserError, "hold it first"):
            act._advance("decide")
        act.with_user(self.handler).write(
            {"hearing_held_on": "2024-01-20", "hearing_record": "笔录"}
        )
        act._advance("decide")

    def test_an_authority_that_neither_granted_nor_stands_above_may_not(self):
        act = self._proposed(told_on="2024-01-02")
        act._seal({"authority_id": self.other.id})
        approver = self._officer("act.other", "group_approver", self.other)
        handled = act.sudo().with_user(approver)
        self.assertIn("neither granted", " ".join(handled.sudo()._guard_competent()))

    def test_the_decision_leaves_a_numbered_notice(self):
        act = self._proposed(told_on="2024-01-02")
        act._advance("decide")
        self.env.cr.flush()
        self.assertRegex(act.notice_id.number, r"^\(鄂\)市监许撤销字〔\d{4}〕\d+号$")
        self.assertEqual(act.notice_id.values["ground"], act.ground_id.name)
        self.assertEqual(act.certificate_id.state, "valid")

    def test_handlers_do_not_decide(self):
        act = self._proposed(told_on="2024-01-02")
        with self.assertRaises(AccessError):
            act.with_user(self.handler)._advance("decide")
