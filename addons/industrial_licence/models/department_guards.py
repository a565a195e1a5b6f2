from odoo import models

from ..tools.legal_time import legal_today
from ..tools.terms import Level


class DepartmentGuards(models.AbstractModel):
    """Why a review body may not be proposed or approved."""

    _name = "licence.department.guards"
    _description = "Reasons against the verbs of a review body"

    def _guard_established(self):
        """国质检监〔2015〕364号 五(一): an independent legal person that makes no profit."""
        kinds = set(self.document_ids.mapped("kind"))
        if not (self.is_legal_person and "establishment" in kinds):
            yield self.env._("The certificate of an independent legal person is missing.")
        if self.establishment_until and self.establishment_until < legal_today(self.env):
            yield self.env._("The establishment evidence has expired.")
        if not self.is_non_profit:
            yield self.env._("The declaration that reviews make no profit is missing.")
        if "qualification" not in kinds:
            yield self.env._("The evidence of the qualification is missing.")

    def _guard_independent(self):
        """国质检监[2006]499号 二(二)1: a housed body has rules that keep it independent."""
        kinds = set(self.document_ids.mapped("kind"))
        if self.host_id and "independence" not in kinds:
            yield self.env._(
                "The body is affiliated to %(host)s: its independence rules are missing.",
                host=self.host_id.name,
            )

    def _guard_office_of_bodies(self):
        """许可证制度介绍 二(一)1(3); 国市监质监〔2020〕152号 三(四): since then a province too."""
        if self.env.user.licence_authority_id.level not in (Level.NATIONAL, Level.PROVINCE):
            yield self.env._("The national authority or a province approves review bodies.")

    def _guard_scoped(self):
        if not self.scope_ids:
            yield self.env._("Name the products the body is to review.")

    def _guard_approval_numbered(self):
        if not (self.approval_no and self.number):
            yield self.env._("Enter the approval number and the register number.")

    def _guard_other_person_proposed(self):
        if self.step_ids.filtered(lambda step: step.verb == "propose")[:1].user_id == self.env.user:
            yield self.env._("You proposed this body; another person approves it.")
