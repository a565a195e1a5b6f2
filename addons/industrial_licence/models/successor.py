from odoo import api, fields, models
from odoo.fields import Command

from ..lifecycle.application import State as Case
from ..lifecycle.decision import Anew, Result, State

# What the applicant said; the rest is found anew by the desks.
_SAID = (
    "kind", "enterprise_id", "site_id", "certificate_id", "merger_reason", "old_certificate_ids",
    "has_changed_conditions", "is_commitment_signed", "path_wish", "remark",
)  # fmt: skip


class LicenceDecision(models.Model):
    """A refusal that was set aside: the same application is put in hand anew, as a draft.

    The refused case stays closed as it was (行政复议法, 行政诉讼法: 责令重新作出行政行为). A grant
    that was set aside before its certificate was made opens the case for a new decision."""

    _inherit = "licence.decision"

    successor_id = fields.Many2one(
        "licence.application", "Put in Hand Anew As", compute="_compute_successor_id"
    )

    @api.depends("state")
    def _compute_successor_id(self):
        found = self.env["licence.application"].search([("origin_decision_id", "in", self.ids)])
        by_decision = found.grouped("origin_decision_id")
        for decision in self:
            decision.successor_id = by_decision.get(decision, found.browse())[:1]

    def _after_set_aside(self):
        followed = super()._after_set_aside()
        if self.result == Result.REFUSE:
            # sudo: the law reopens the case; whoever decides holds no rights of the intake desk
            self.application_id.sudo()._begin_anew(self)
        elif self.application_id.state == Case.GRANTED:
            # sudo: the law reopens the case, by the act just taken
            self.application_id.sudo()._reopen_after(self)
        return followed

    def action_open_successor(self):
        return self.successor_id.get_formview_action()


class LicenceApplication(models.Model):
    _inherit = "licence.application"

    origin_decision_id = fields.Many2one(
        "licence.decision", "Follows the Decision Set Aside", readonly=True, copy=False,
        index="btree_not_null", ondelete="restrict",
    )  # fmt: skip

    @api.model
    def _sealed_names(self):
        return {*super()._sealed_names(), "origin_decision_id"}

    @api.model
    def _sealed_by_database(self):
        return {*super()._sealed_by_database(), "origin_decision_id"}

    def _begin_anew(self, decision):
        """A draft with what the applicant said and the files handed in last."""
        draft = self._create_sealed([self._prepare_successor_vals(decision)])
        found = {item.requirement_id: item for item in draft.sudo().item_ids}  # sudo: as its caller
        self.env["licence.dossier.version"].create(
            [
                {
                    "item_id": found[version.item_id.requirement_id].id,
                    "name": version.name,
                    "content": version._verified(),
                }
                for version in self.item_ids._latest()
                if version.attachment_id and found.get(version.item_id.requirement_id)
            ]
        )
        return draft

    def _reopen_after(self, decision):
        """The reviewed case waits for another decision; the fallen one stays in its file."""
        facts = {"decision": False, "decided_on": False, "approver_id": False}
        if decision.decides_anew == Anew.SUPERIOR:
            facts["deciding_authority_id"] = decision.set_aside_by_id.licence_authority_id.id
        told = self.env._(
            "The decision of %(day)s was set aside: %(reason)s",
            day=decision.decided_on, reason=decision.step_ids[:1].reason or "",
        )  # fmt: skip
        self._advance("reopen", reason=told, facts=facts)

    def _prepare_successor_vals(self, decision):
        said = self.copy_data()[0]
        return {
            **{name: said[name] for name in _SAID if name in said},
            "origin_decision_id": decision.id,
            "line_ids": [
                Command.create({"unit_id": line.unit_id.id, "site_id": line.site_id.id})
                for line in self.line_ids
            ],
            "change_ids": [
                Command.create({name: change[name] for name in ("kind", "before", "after")})
                for change in self.change_ids
            ],
        }

    def _guard_renewal_in_time(self):
        """A renewal refused unlawfully was applied for in time once; that is enough."""
        if not self.origin_decision_id:
            yield from super()._guard_renewal_in_time()


class LicenceBar(models.Model):
    _inherit = "licence.bar"

    @api.model
    def _barring(self, enterprise, products, date):
        """A bar falls with the refusal it came from."""
        found = super()._barring(enterprise, products, date)
        # sudo: whether a decision stands does not depend on who asks
        refusals = (
            self.env["licence.decision"]
            .sudo()
            .search(
                [("application_id", "in", found.application_id.ids), ("result", "=", Result.REFUSE)]
            )
        )
        standing = refusals.filtered(lambda each: each.state == State.IN_FORCE).application_id
        fallen = refusals.application_id - standing
        return found.filtered(lambda bar: bar.application_id not in fallen)
