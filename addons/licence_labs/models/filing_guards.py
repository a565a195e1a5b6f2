from odoo import models
from odoo.addons.industrial_licence.tools.legal_time import legal_today

from ..admissibility.kernel import Flaw, Listing, Path, standing

# What must hold before a laboratory is listed; being listed is the aim, not the condition.
_QUALIFICATION = frozenset({Flaw.NO_CMA, Flaw.CLASS_TOO_LOW, Flaw.BARRED, Flaw.NO_RULE})


class FilingGuards(models.AbstractModel):
    """Why a filing may not move on."""

    _name = "licence.lab.filing.guards"
    _description = "Reasons against the steps of a filing"

    def _guard_new_regime(self):
        rule = self.env["licence.lab.rule"]._on(Path.SEALED, legal_today(self.env))
        if rule.listing != Listing.FILING:
            yield self.env._("Laboratories are designated until 3 August 2015; they do not file.")

    def _guard_lines_given(self):
        if not self.line_ids:
            yield self.env._("Name the units the laboratory is to test.")
        if not self.declaration:
            yield self.env._("Declare that the laboratory has no ties to producers.")

    def _guard_qualified(self):
        facts = self.lab_id._facts()[self.lab_id.id]
        found = standing(Path.SEALED, legal_today(self.env), facts)
        yield from self.lab_id._finding_words(
            finding for finding in found if finding.flaw in _QUALIFICATION
        )

    def _guard_announcement_given(self):
        if not self.announcement_id:
            yield self.env._("Name the numbered announcement (公告).")
        elif not self.checked_on <= self.announcement_id.announced_on <= legal_today(self.env):
            yield self.env._("The announcement is dated before the check or in the future.")
        if self.checked_by_id == self.env.user:
            yield self.env._("You confirmed the qualification; another person announces it.")
