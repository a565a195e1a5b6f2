from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestCertificateRevoke(CertificateCase):
    def test_an_executed_act_ends_the_certificate(self):
        certificate = self.issue(2024, 3, 1)
        act = self.end(certificate, "revoke_lent")
        today = legal_today(self.env)
        self.assertEqual(certificate.state, "revoked")
        self.assertEqual(certificate.standing, "revoked")
        self.assertEqual((certificate.ended_on, certificate.ended_kind), (today, "revoke"))
        self.assertIn(act.ground_id.name, certificate.step_ids[:1].reason)
        self.assertTrue(act.is_summary_line)

    def test_the_day_before_it_was_good(self):
        certificate = self.issue(2024, 3, 1)
        self.end(certificate, "revoke_lent")
        was = self.env["licence.certificate"]._was_licensed
        yesterday = self.env["licence.certificate"]._fields["ended_on"].to_date("2026-01-05")
        self.assertEqual(was(self.enterprise, self.own_units[0], yesterday), certificate)
        self.assertFalse(was(self.enterprise, self.own_units[0], legal_today(self.env)))

    def test_no_post_and_no_superuser_ends_it_without_an_act(self):
        certificate = self.issue(2024, 3, 1)
        for user in (self.clerk, self.approver, self.handler):
            with self.assertRaises(AccessError):
                certificate.with_user(user)._advance("revoke")
        with self.assertRaisesRegex(UserError, "only by an act"):
            certificate.sudo()._advance("revoke")
        self.assertEqual(certificate.state, "valid")
