from odoo import models

from ..lifecycle.oversight import Purpose
from ..lifecycle.oversight_check import COMPARED, Consequence, Verdict
from ..tools.legal_time import legal_today


class OversightCheckGuards(models.AbstractModel):
    """Why a check may not be concluded."""

    _name = "licence.oversight.check.guards"
    _description = "Reasons against the verbs of a check of a review"

    def _guard_own_check(self):
        if self.authority_id != self.env.user.licence_authority_id:
            yield self.env._(
                "The check is held by %(authority)s.", authority=self.authority_id.display_name
            )

    def _guard_not_own_work(self):
        """Nobody judges the review they held, signed off or organised."""
        # sudo: who took part is compared, not shown
        visit = self.sudo().visit_id
        if self.env.user in visit._team_people().user_id | visit.signer_id:
            yield self.env._("You took part in this review; another person checks it.")

    def _guard_held_again(self):
        needed = self.purpose == Purpose.RECHECK and self.outcome not in COMPARED
        if needed and not (self.without_recheck or "").strip():
            yield self.env._(
                "The second visit is not signed off; hold it, or say why it cannot be held."
            )

    def _guard_verdict_given(self):
        if not (self.verdict and self.consequence and self.checked_on):
            yield self.env._("Give the day of the check, its verdict and what follows from it.")
        elif self.checked_on > legal_today(self.env):
            yield self.env._("The check has not been held yet.")

    def _guard_findings_told(self):
        if self.finding_ids:
            return
        if self.verdict in (Verdict.WEAK, Verdict.BAD):
            yield self.env._("Write down what was found.")
        elif self.consequence and self.consequence != Consequence.NONE:
            yield self.env._("A consequence needs a finding.")
