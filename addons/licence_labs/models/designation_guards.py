from odoo import models
from odoo.addons.industrial_licence.tools.legal_time import legal_today

from ..admissibility.kernel import Listing, Path


class DesignationGuards(models.AbstractModel):
    """Why a designation may not move on."""

    _name = "licence.lab.designation.guards"
    _description = "Reasons against the steps of a designation"

    def _guard_old_regime(self):
        rule = self.env["licence.lab.rule"]._on(Path.SEALED, legal_today(self.env))
        if rule.listing != Listing.DESIGNATION:
            yield self.env._("Laboratories are no longer designated: they file by themselves.")

    def _guard_lines_given(self):
        if not self.line_ids:
            yield self.env._("Name the units the laboratory is to test.")

    def _guard_capability_shown(self):
        if not (self.capability or "").strip() or not (self.opinion or "").strip():
            yield self.env._("A recommendation needs the evidence of capability and an opinion.")

    def _guard_not_the_recommender(self):
        if self.recommended_by_id == self.env.user:
            yield self.env._("You recommended this laboratory; another person designates it.")

    def _guard_document_given(self):
        if not self.document_no or not self.valid_from:
            yield self.env._("Write down the document number and the first day.")
        if self.valid_until and self.valid_from and self.valid_until < self.valid_from:
            yield self.env._("The last day lies before the first.")
