from datetime import date

from odoo.exceptions import UserError
from odoo.tests import tagged

from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestCertificateCancel(CertificateCase):
    def test_cancellation_on_request_is_its_own_end_and_its_own_line(self):
        certificate = self.issue(2024, 3, 1)
        act = self.end(certificate, "cancel_applied")
        self.assertEqual((certificate.state, certificate.ended_kind), ("cancelled", "cancel"))
        self.assertTrue(act.is_summary_line)
        self.assertFalse(act.closes_act_id)

    def test_cancellation_closes_a_revocation_without_a_second_line(self):
        certificate = self.issue(2024, 3, 1)
        revocation = self.end(certificate, "revoke_lent")
        closing = self.end(certificate, "cancel_after_act")
        self.assertEqual(certificate.state, "cancelled")
        self.assertEqual(certificate.ended_kind, "revoke")
        self.assertEqual(closing.closes_act_id, revocation)
        self.assertFalse(closing.is_summary_line)
        summary = self.env["licence.certificate.act"]._summary(
            self.province, date(2000, 1, 1), date(2100, 1, 1)
        )
        self.assertEqual((summary & (revocation | closing)), revocation)

    def test_after_another_act_only_its_own_ground_fits(self):
        certificate = self.issue(2024, 3, 1)
        self.end(certificate, "retract_law_changed")
        with self.assertRaisesRegex(UserError, "ended by an act"):
            self.act(certificate, "cancel_applied")._advance("propose")
        with self.assertRaisesRegex(UserError, "No act has ended"):
            self.act(self.issue(2024, 3, 1), "cancel_after_act")._advance("propose")

    def test_expiry_is_a_ground_only_when_expired(self):
        with self.assertRaisesRegex(UserError, "has not expired"):
            self.act(self.issue(2024, 3, 1), "cancel_expired")._advance("propose")
        self.end(self.issue(2015, 3, 1), "cancel_expired")

    def test_a_cancelled_certificate_stays_cancelled(self):
        certificate = self.issue(2024, 3, 1)
        self.end(certificate, "cancel_applied")
        with self.assertRaisesRegex(UserError, "cancelled already"):
            self.act(certificate, "cancel_other")._advance("propose")
