from odoo import models

from ..lifecycle.rule_book import State as BookState
from ..tools.legal_time import legal_today
from ..tools.terms import Level


class RuleProposalGuards(models.AbstractModel):
    """Why a proposal may not be filed or answered."""

    _name = "licence.rule.proposal.guards"
    _description = "Reasons against the verbs of a proposal"

    def _guard_own_body(self):
        if self.department_id != self.env.user.licence_department_id:
            yield self.env._("A body files and withdraws its own proposals.")

    def _guard_within_own_scope(self):
        today = legal_today(self.env)
        scopes = self.department_id.scope_ids.filtered_domain(
            self.env["licence.department.scope"]._domain_on(today)
        )
        if not scopes.product_id & self.rule_book_id.product_ids:
            yield self.env._("The rule book is for no product of your body.")

    def _guard_national_office(self):
        if self.env.user.licence_authority_id.level != Level.NATIONAL:
            yield self.env._("The national office answers a proposal.")

    def _guard_version_named(self):
        new, old = self.adopted_book_id, self.rule_book_id
        if not new:
            yield self.env._("Name the version of the rule book that takes the proposal up.")
            return
        if new == old or not new.product_ids & old.product_ids:
            yield self.env._("The version named is no new version of this rule book.")
        if new.effective_from <= old.effective_from or new.state == BookState.REPEALED:
            yield self.env._("The version named does not follow the one to be revised.")

    def _guard_other_person_named_it(self):
        if self.named_by_id == self.env.user:
            yield self.env._("You named the version; another person adopts the proposal.")
