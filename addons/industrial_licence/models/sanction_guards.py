from odoo import models

from ..lifecycle.sanction import Kind
from .authority import Level


class SanctionGuards(models.AbstractModel):
    """Why a sanction may not be imposed or lifted."""

    _name = "licence.sanction.guards"
    _description = "Reasons against the verbs of a sanction"

    def _guard_other_person_drafted(self):
        if self.create_uid == self.env.user:
            yield self.env._("You drafted this sanction; another person imposes it.")

    def _guard_grounded(self):
        if not self.basis:
            yield self.env._("Name the article the sanction rests on.")

    def _guard_ban_is_national(self):
        """A ban holds in the whole nation; the national authority alone decides it."""
        if self.kind != Kind.BAN:
            return
        if self.env.user.licence_authority_id.level != Level.NATIONAL:
            yield self.env._("A ban for life is decided by the national authority.")
        if self.res_model != "licence.auditor":
            yield self.env._("Only a person can be banned for life.")

    def _guard_not_for_life(self):
        if self.kind == Kind.BAN:
            yield self.env._("A ban for life is never lifted.")
