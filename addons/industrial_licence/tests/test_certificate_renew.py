from datetime import date, datetime

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestCertificateRenew(CertificateCase):
    def setUp(self):
        super().setUp()
        self.certificate = self.issue(2021, 3, 1)

    def _renewal(self, handed_in, **facts):
        return self.application(
            kind="renewal", certificate_id=self.certificate.id, submitted_at=handed_in, **facts
        )

    def test_the_number_is_kept_and_the_term_goes_on_without_a_gap(self):
        number = self.certificate.number
        renewal = self._renewal(datetime(2025, 8, 1))
        certificate = self.on(self.env["licence.certificate"], 2026, 1, 10)._renew(renewal)
        self.assertEqual(certificate, self.certificate)
        self.assertEqual(certificate.number, number)
        self.assertEqual(certificate.valid_from, date(2026, 3, 1))
        self.assertEqual(certificate.valid_until, date(2031, 2, 28))
        self.assertEqual(certificate.issued_on, date(2026, 1, 10))
        self.assertEqual(certificate.origin, "renewed")
        self.assertEqual(certificate.version_ids.mapped("kind"), ["renewed", "issued"])
        self.assertEqual(certificate.step_ids[:1].verb, "renew")

    def test_between_decision_and_new_term_it_stays_good(self):
        renewal = self._renewal(datetime(2025, 8, 1))
        self.on(self.env["licence.certificate"], 2026, 1, 10)._renew(renewal)
        for day in (date(2026, 1, 20), date(2026, 2, 28), date(2026, 3, 1)):
            self.assertEqual(self.certificate._standing(day), "valid")

    def test_a_renewal_asked_for_too_late_begins_with_its_decision(self):
        renewal = self._renewal(datetime(2026, 2, 1))
        self.on(self.env["licence.certificate"], 2026, 5, 1)._renew(renewal)
        self.assertEqual(self.certificate.valid_from, date(2026, 5, 1))
        self.assertEqual(self.certificate._standing(date(2026, 4, 1)), "expired")

    def test_nobody_renews_without_a_granted_application(self):
        with self.assertRaises(AccessError):
            self.certificate.with_user(self.clerk)._advance("renew")
        with self.assertRaisesRegex(UserError, "has been granted"):
            self.certificate.sudo()._advance("renew")

    def test_a_renewal_needs_its_certificate_and_works_once(self):
        with self.assertRaisesRegex(UserError, "names no certificate"):
            self.env["licence.certificate"]._renew(self.application(kind="renewal"))
        renewal = self._renewal(datetime(2025, 8, 1))
        self.env["licence.certificate"]._renew(renewal)
        with self.assertRaisesRegex(UserError, "made already"):
            self.env["licence.certificate"]._renew(renewal)
