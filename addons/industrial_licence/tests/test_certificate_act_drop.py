from odoo.exceptions import UserError
from odoo.tests import tagged

from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestCertificateActDrop(CertificateCase):
    def test_a_dropped_act_frees_the_certificate(self):
        certificate = self.issue(2024, 3, 1)
        act = self.act(certificate, "annul_fraud")
        act._advance("drop", reason="证据不足")
        self.assertEqual(act.state, "dropped")
        self.act(certificate, "revoke_lent").flush_recordset()

    def test_a_decided_act_is_not_dropped(self):
        act = self.decided(self.issue(2024, 3, 1), "annul_fraud")
        with self.assertRaises(UserError):
            act._advance("drop", reason="变卦")
        with self.assertRaises(UserError):
            act.write({"reason": "改写"})
