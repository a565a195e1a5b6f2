import psycopg2

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestCertificateActPropose(CertificateCase):
    def test_an_act_needs_facts(self):
        act = self.act(self.issue(2024, 3, 1), "annul_fraud", reason=" ")
        with self.assertRaisesRegex(UserError, "facts"):
            act._advance("propose")
        self.assertIn("facts", str(act.open_verbs))
        self.assertEqual(act.state, "draft")

    def test_each_act_has_its_own_grounds(self):
        certificate = self.issue(2024, 3, 1)
        ground = self.env.ref("industrial_licence.licence_act_ground_annul_fraud")
        with self.assertRaises(ValidationError):
            self.act(certificate, "retract_law_changed", ground_id=ground.id)

    def test_every_ground_names_its_law(self):
        grounds = self.env["licence.act.ground"].search([])
        self.assertEqual(set(grounds.mapped("kind")), {"retract", "annul", "revoke", "cancel"})
        self.assertTrue(all(grounds.mapped("basis")))
        by_code = {ground.code: ground for ground in grounds}
        self.assertTrue(by_code["annul_fraud"].is_mandatory)
        self.assertFalse(by_code["annul_procedure"].is_mandatory)
        self.assertEqual(by_code["revoke_recheck_failed"].bar_years, 3)

    def test_public_interest_stops_an_annulment(self):
        act = self.act(self.issue(2024, 3, 1), "annul_procedure", harms_public_interest=True)
        with self.assertRaisesRegex(UserError, "public interest"):
            act._advance("propose")

    def test_only_a_handler_proposes(self):
        act = self.act(self.issue(2024, 3, 1), "annul_fraud")
        with self.assertRaises(AccessError):
            act.with_user(self.approver)._advance("propose")
        act._advance("propose")
        self.assertEqual((act.state, act.proposer_id), ("proposed", self.handler))

    def test_one_act_at_a_time(self):
        certificate = self.issue(2024, 3, 1)
        self.act(certificate, "annul_fraud")
        with self.assertRaises(psycopg2.errors.UniqueViolation), mute_logger("odoo.sql_db"):
            self.act(certificate, "revoke_lent").flush_recordset()
