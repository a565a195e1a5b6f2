from odoo import models

from ..tools.terms import Level


class PublicationGuards(models.AbstractModel):
    """Why a publication may not go out."""

    _name = "licence.publication.guards"
    _description = "Reasons against the verbs of a publication"

    def _guard_has_content(self):
        if self.kind in ("holders", "cancelled") and not self.entry_ids:
            yield self.env._("The list names no certificate.")
        if self.kind == "document" and not self.law_id:
            yield self.env._("Choose the document that is published.")
        if self.kind == "publicity" and not self.rule_book_id:
            yield self.env._("Choose the rule book that is made known.")
        if self.kind == "notice" and not (self.text or "").strip():
            yield self.env._("The notice has no text.")
        if self.kind == "guide":
            yield from self._guide_gaps()

    def _guide_gaps(self):
        if not self.guide_id:
            yield self.env._("Choose the service guide that is published.")
        for word in self.guide_id._missing():
            yield self.env._("The service guide lacks: %(item)s.", item=word)

    def _guard_other_person(self):
        if self.env.user in self.reviewer_id | self.drafter_id:
            yield self.env._("You drew up or reviewed this; another person publishes it.")

    def _guard_own_authority(self):
        if self.env.user.licence_authority_id != self.authority_id:
            yield self.env._("%(authority)s publishes this itself.",
                             authority=self.authority_id.name)  # fmt: skip

    def _guard_nationally_decided(self):
        is_national = self.env.user.licence_authority_id.level == Level.NATIONAL
        own = self.env.user.licence_authority_id.province_id
        is_local = bool(own) and self.law_id.authority_id == own
        if self.kind == "document" and not (is_national or is_local):
            yield self.env._("Laws, rules and policy documents are issued by the State.")
