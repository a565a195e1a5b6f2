from odoo.exceptions import UserError
from odoo.tests import tagged

from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestCertificateReplace(CertificateCase):
    def test_a_lost_paper_is_replaced_and_nothing_else_changes(self):
        certificate = self.issue(2024, 3, 1)
        before = certificate.read(["number", "valid_until", "holder_name", "issued_on"])
        again = self.application(kind="replacement", certificate_id=certificate.id)
        self.env["licence.certificate"]._replace(again)
        self.assertEqual(
            certificate.read(["number", "valid_until", "holder_name", "issued_on"]), before
        )
        self.assertEqual(certificate.version_ids[:1].kind, "replaced")
        self.assertFalse(certificate.change_ids)

    def test_an_ended_certificate_is_not_replaced(self):
        certificate = self.issue(2024, 3, 1)
        self.end(certificate, "retract_law_changed")
        again = self.application(kind="replacement", certificate_id=certificate.id)
        with self.assertRaises(UserError):
            self.env["licence.certificate"]._replace(again)
