from odoo.exceptions import AccessError, UserError

from ..tools.legal_time import legal_today
from .certificate_case import CertificateCase


class EndingCase(CertificateCase):
    """What retracting, annulling and revoking have in common; each verb has its own file."""

    def check_the_act_ends_it(self, ground, verb, state):
        certificate = self.issue(2024, 3, 1)
        act = self.end(certificate, ground)
        self.assertEqual((certificate.state, certificate.standing), (state, state))
        ended = (certificate.ended_on, certificate.ended_kind)
        self.assertEqual(ended, (legal_today(self.env), verb))
        self.assertIn(act.ground_id.name, certificate.step_ids[:1].reason)
        self.assertTrue(act.is_summary_line)

    def check_the_day_before(self, ground):
        certificate = self.issue(2024, 3, 1)
        self.end(certificate, ground)
        was = self.env["licence.certificate"]._was_licensed
        yesterday = self.env["licence.certificate"]._fields["ended_on"].to_date("2026-01-05")
        self.assertEqual(was(self.enterprise, self.own_units[0], yesterday), certificate)
        self.assertFalse(was(self.enterprise, self.own_units[0], legal_today(self.env)))

    def check_only_by_an_act(self, verb):
        certificate = self.issue(2024, 3, 1)
        for user in (self.clerk, self.approver, self.handler):
            with self.assertRaises(AccessError):
                certificate.with_user(user)._advance(verb)
        with self.assertRaisesRegex(UserError, "only by an act"):
            certificate.sudo()._advance(verb)
        self.assertEqual(certificate.state, "valid")
