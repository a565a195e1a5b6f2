from odoo import models

from ..tools.legal_time import legal_today
from ..tools.terms import Level


class ConsultationGuards(models.AbstractModel):
    """Why a consultation may not be opened or closed."""

    _name = "licence.consultation.guards"
    _description = "Reasons against the verbs of a consultation"

    def _guard_nation_consults(self):
        if self.env.user.licence_authority_id.level != Level.NATIONAL:
            yield self.env._("The national authority keeps this; no province changes it.")

    def _guard_still_a_draft(self):
        draft = self.rule_book_id or self.catalogue_id
        if draft.state != draft._lifecycle.initial:
            yield self.env._("%(draft)s is no draft any more.", draft=draft.display_name)

    def _guard_parties_invited(self):
        if not self.party_ids:
            yield self.env._("Invite at least one association or ministry.")
        known = self._accounts().partner_id.commercial_partner_id
        for party in self.party_ids.filtered(lambda each: each.commercial_partner_id not in known):
            yield self.env._("%(party)s has no portal account yet.", party=party.name)

    def _guard_day_ahead(self):
        if self.closes_on < legal_today(self.env):
            yield self.env._("The last day for comments lies in the past.")
