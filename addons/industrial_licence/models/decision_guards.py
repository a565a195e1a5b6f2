from odoo import models

from ..lifecycle.certificate import State as Certificate
from ..lifecycle.decision import Result


class LicenceDecisionGuards(models.AbstractModel):
    _name = "licence.decision.guards"
    _description = "Why a decision may not be set aside now"

    def _guard_another_person(self):
        if self.decided_by_id == self.env.user:
            yield self.env._("Whoever took the decision may not set it aside.")

    def _guard_own_or_lower_authority(self):
        own = self.env.user.licence_authority_id.parent_path or "?"
        if not (self.authority_id.parent_path or "").startswith(own):
            yield self.env._("Only the deciding authority or one above it may set it aside.")

    def _guard_no_living_certificate(self):
        # sudo: the certificate is asked for its state only
        made = (
            self.env["licence.certificate.version"]
            .sudo()
            .search([("application_id", "=", self.application_id.id)], limit=1)
        )
        if self.result == Result.GRANT and made.certificate_id.state == Certificate.VALID:
            yield self.env._("Its certificate still lives; annul that first (撤销).")
