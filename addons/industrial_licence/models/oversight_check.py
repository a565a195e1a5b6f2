from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Command
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.oversight import Kind, Purpose
from ..lifecycle.oversight_check import (
    OVERSIGHT_CHECK,
    Consequence,
    Outcome,
    State,
    Verdict,
    key_of,
)
from ..lifecycle.visit import SIGNED
from ..lifecycle.visit import State as VisitState
from ..tools.legal_time import legal_today
from .oversight import KINDS, PURPOSES

_lt = LazyTranslate(__name__)

OUTCOMES = labels(
    Outcome,
    {
        "waiting": "Not Planned", "planned": "On Its Way", "agrees": "Same Conclusion",
        "diverges": "Another Conclusion",
    },
)  # fmt: skip
VERDICTS = labels(Verdict, {"good": "In Order", "weak": "Weak", "bad": "Not in Order"})
CONSEQUENCES = labels(
    Consequence,
    {
        "none": "None", "correct": "The Body Corrects It", "suspend": "Suspension Proposed",
        "liability": "Liability Case Proposed",
    },
)  # fmt: skip


class OversightCheck(models.Model):
    """One finished review looked at again: verdict, findings against persons, what follows."""

    _name = "licence.oversight.check"
    _description = "Check of a review"
    _inherit = [
        "licence.oversight.check.guards", "licence.oversight.check.effects",
        "licence.fixed.mixin", "licence.lifecycle.mixin",
    ]  # fmt: skip
    _order = "id desc"

    _lifecycle = OVERSIGHT_CHECK
    _open_states = frozenset({State.OPEN})
    _sealed_fields = frozenset(
        "oversight_id kind risk_score risk_reasons concluded_on checker_id".split()
    )
    _fixed_fields = frozenset({"authority_id", "visit_id"})
    _verb_labels = {"conclude": _lt("Conclude the Check")}

    state = fields.Selection(
        labels(OVERSIGHT_CHECK, {"open": "Open", "concluded": "Concluded"}), group_expand=True
    )
    oversight_id = fields.Many2one(
        "licence.oversight", "Round", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    kind = fields.Selection(KINDS, readonly=True, required=True, default=Kind.IRREGULAR.value)
    purpose = fields.Selection(PURPOSES, required=True, default=Purpose.QUALITY.value)
    authority_id = fields.Many2one(
        "licence.authority", "Checking Authority", required=True, readonly=True, index=True,
        ondelete="restrict", default=lambda self: self.env.user.licence_authority_id,
    )  # fmt: skip
    visit_id = fields.Many2one(
        "licence.visit", "Review", required=True, index=True, ondelete="restrict",
        domain=[("state", "in", [state.value for state in sorted(SIGNED)])],
    )  # fmt: skip
    team_id = fields.Many2one(related="visit_id.team_id", store=True, index=True)
    department_id = fields.Many2one(
        related="visit_id.department_id", store=True, index="btree_not_null"
    )
    product_id = fields.Many2one(related="visit_id.product_id", store=True, index=True)
    enterprise_id = fields.Many2one(related="visit_id.enterprise_id", store=True, index=True)
    team_text = fields.Char("People of the Team", compute="_compute_team_text")
    looked_at = fields.Selection(
        [("file", "The File"), ("site", "On Site")], required=True, default="file"
    )
    checked_on = fields.Date(default=lambda self: legal_today(self.env))
    risk_score = fields.Integer(readonly=True, aggregator=None)
    risk_reasons = fields.Char("Why It Was Taken", readonly=True)
    recheck_id = fields.Many2one("licence.visit", "Second Visit", compute="_compute_recheck_id")
    outcome = fields.Selection(OUTCOMES, compute="_compute_outcome", store=True, index=True)
    without_recheck = fields.Text(
        "Why Not Visited Again", help="Where a second visit cannot be held any more."
    )
    verdict = fields.Selection(VERDICTS, "Verdict of the Check")
    remark = fields.Text()
    finding_ids = fields.One2many("licence.oversight.finding", "check_id", "Findings")
    consequence = fields.Selection(CONSEQUENCES, "What Follows")
    concluded_on = fields.Date(readonly=True, copy=False)
    checker_id = fields.Many2one(
        "res.users", readonly=True, copy=False, ondelete="restrict", index="btree_not_null"
    )

    _once = models.Constraint(
        "UNIQUE (oversight_id, visit_id)", "This review stands in the round already."
    )

    @api.depends("visit_id.begins_on", "product_id.name")
    def _compute_display_name(self):
        for check in self:
            # sudo: a check names its review by number, product and day
            visit = check.sudo().visit_id
            product = visit.product_id.name or ""
            check.display_name = f"{key_of(visit.id or 0)} {product} {visit.begins_on or ''}"

    @api.depends("team_id.member_ids.auditor_id")
    def _compute_team_text(self):
        for check in self:
            # sudo: who was on the team is what a check of the team is about
            check.team_text = "、".join(check._people().mapped("name"))

    def _people(self):
        """The people of the first team; observers do not answer for it."""
        return self.sudo().visit_id._team_people()  # sudo: as above

    def _held_again(self):
        """The visits that checked this one again and were not given up, the last first."""
        # sudo: another body's visit is compared here, not shown
        again = self.sudo().visit_id.recheck_ids
        living = again.filtered(lambda visit: visit.state != VisitState.ABANDONED)
        return living.sorted("id", reverse=True)

    @api.depends("visit_id.recheck_ids.state")
    def _compute_recheck_id(self):
        for check in self:
            check.recheck_id = check._held_again()[:1].with_env(self.env)

    @api.depends("visit_id.recheck_ids.state", "visit_id.recheck_ids.agrees")
    def _compute_outcome(self):
        for check in self:
            again = check._held_again()
            signed = again.filtered(lambda visit: visit.state in SIGNED)[:1]
            check.outcome = Outcome.PLANNED if again else Outcome.WAITING
            if signed:
                check.outcome = Outcome.AGREES if signed.agrees else Outcome.DIVERGES

    @api.constrains("visit_id", "authority_id")
    def _check_review(self):
        """Finished, and in the area of whoever checks it."""
        for check in self:
            area = check.authority_id.parent_path or "?"
            inside = (check.visit_id.case_authority_id.parent_path or "").startswith(area)
            if not inside or check.visit_id.state not in SIGNED:
                raise ValidationError(
                    self.env._("A check is about a finished review of the own area.")
                )

    def write(self, vals):
        if "purpose" in vals and self.oversight_id:
            raise UserError(self.env._("What a round checks follows from its draw or choice."))
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_of_round(self):
        if self.oversight_id:
            raise UserError(self.env._("A check of a round is concluded, never deleted."))

    def action_conclude(self):
        return self._advance("conclude")

    def action_plan(self):
        return self._plan_recheck()

    def _plan_recheck(self):
        """A plan for the second visit; its organiser and team are the planner's."""
        self.ensure_one()
        self.check_access("read")
        if self._held_again():
            raise UserError(self.env._("The second visit is planned already."))
        # sudo: whoever was told to visit again learns which case
        first = self.sudo().visit_id
        order = first.application_id.review_order_ids[:1]
        body = self.env.user.licence_department_id
        day = legal_today(self.env) + timedelta(days=14)
        line = {
            "order_id": order.id if body else False, "application_id": first.application_id.id,
            "enterprise_id": first.enterprise_id.id, "site_id": first.site_id.id,
            "begins_on": day, "ends_on": day,
        }  # fmt: skip
        plan = self.env["licence.review.plan"].create(
            {"product_id": first.product_id.id, "line_ids": [Command.create(line)]}
        )
        return self.env["licence.review.facts"]._form_of(
            plan, "industrial_licence.licence_review_plan_action"
        )
