from odoo.exceptions import UserError
from odoo.tests import tagged

from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestCertificateActSendBack(CertificateCase):
    def test_an_approver_sends_a_proposal_back_with_a_reason(self):
        act = self.act(self.issue(2024, 3, 1), "annul_fraud")
        act._advance("propose")
        with self.assertRaises(UserError):
            act.with_user(self.approver)._advance("send_back")
        act.with_user(self.approver)._advance("send_back", reason="事实不清")
        self.assertEqual(act.state, "draft")
        self.assertFalse(act.proposer_id)
        act.write({"reason": "补充事实"})
        act._advance("propose")
