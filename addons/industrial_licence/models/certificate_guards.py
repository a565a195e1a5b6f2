from odoo import models

from ..lifecycle.application import State as Application
from ..lifecycle.certificate_act import Kind
from ..lifecycle.certificate_act import State as Act


class CertificateGuards(models.AbstractModel):
    _name = "licence.certificate.guards"
    _description = "Why a certificate may not change or end now"

    def _guard_from_granted_application(self):
        """No renewal, change or replacement by hand: an application about this one was granted."""
        # sudo: the question is whether it exists, not whether the reader sees it
        granted = self.sudo().application_ids.filtered(
            lambda each: each.state in (Application.GRANTED, Application.ISSUED)
        )
        if not granted:
            yield self.env._("No application about this certificate has been granted.")

    def _guard_retraction_decided(self):
        yield from self._without_act(Kind.RETRACT)

    def _guard_annulment_decided(self):
        yield from self._without_act(Kind.ANNUL)

    def _guard_revocation_decided(self):
        yield from self._without_act(Kind.REVOKE)

    def _guard_cancellation_decided(self):
        yield from self._without_act(Kind.CANCEL)

    def _without_act(self, kind):
        # sudo: the act may be of a superior authority the reader does not see
        executed = self.sudo().act_ids.filtered(
            lambda act: act.kind == kind and act.state == Act.EXECUTED
        )
        if not executed:
            yield self.env._("A certificate ends only by an act that was decided and executed.")
