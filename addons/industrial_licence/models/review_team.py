from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.review_team import REVIEW_TEAM, Role, State
from ..teams.kernel import Seat, all_faults

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "draft": "Being Put Together", "proposed": "Proposed", "confirmed": "Confirmed",
    "dissolved": "Dissolved",
}  # fmt: skip


class ReviewTeam(models.Model):
    """审查组: two to four people, one leader, for the visits of one plan."""

    _name = "licence.review.team"
    _description = "Review team"
    _inherit = [
        "licence.review.team.guards", "licence.review.team.effects", "licence.fixed.mixin",
        "licence.lifecycle.mixin",
        "mail.thread",
    ]  # fmt: skip
    _order = "id desc"

    _lifecycle = REVIEW_TEAM
    _main_states = (State.DRAFT, State.PROPOSED, State.CONFIRMED)
    _open_states = frozenset({State.DRAFT})
    _sealed_fields = frozenset({"warnings", "composed_by"})
    _fixed_fields = frozenset({"plan_id"})
    _sealed_between_steps = frozenset({"composed_by"})
    _verb_labels = {
        "propose": _lt("Propose"), "return_": _lt("Return"), "confirm": _lt("Confirm"),
        "reopen": _lt("Change the Team"), "dissolve": _lt("Dissolve"),
    }  # fmt: skip

    state = fields.Selection(labels(REVIEW_TEAM, STATE_WORDS), group_expand=True)
    name = fields.Char(compute="_compute_name", store=True)
    plan_id = fields.Many2one("licence.review.plan", required=True, index=True, ondelete="restrict")
    product_id = fields.Many2one(related="plan_id.product_id", store=True, index=True)
    department_id = fields.Many2one(
        related="plan_id.department_id", store=True, index="btree_not_null"
    )
    authority_id = fields.Many2one(
        related="plan_id.authority_id", store=True, index="btree_not_null"
    )
    member_ids = fields.One2many("licence.review.team.member", "team_id", "Members")
    leader_id = fields.Many2one(
        "licence.auditor", "Team Leader", compute="_compute_leader_id", store=True,
        index="btree_not_null",
    )  # fmt: skip
    justification = fields.Text(help="Why the team is right in spite of what is warned of.")
    warnings = fields.Text(
        "Warned Of", readonly=True, copy=False, help="As it stood when the team was confirmed."
    )
    composed_by = fields.Selection(
        [("hand", "Put Together by Hand"), ("assisted", "Proposed by the System"),
         ("drawn", "Drawn by Lot")],
        "Put Together", readonly=True, copy=False, default="hand", required=True,
    )  # fmt: skip

    _one_living = models.UniqueIndex(
        "(plan_id) WHERE state <> 'dissolved'", "This plan has a team; change it or dissolve it."
    )

    @api.depends("plan_id.number", "leader_id.name")
    def _compute_name(self):
        for team in self:
            leader = team.leader_id.name
            team.name = " ".join(filter(None, [team.plan_id.number, leader])) or "—"

    @api.depends("member_ids.role", "member_ids.auditor_id")
    def _compute_leader_id(self):
        for team in self:
            leaders = team.member_ids.filtered(lambda row: row.role == Role.LEADER)
            team.leader_id = leaders[:1].auditor_id

    def _problems(self, on_dates=None, lines=None):
        """Sentences against this team on the days (its plan's days); none when it may go."""
        self.ensure_one()
        found = self._faults(on_dates, lines)
        return self._sentences(each for each in found if each.stops or not self._has_reason())

    def _has_reason(self):
        return bool((self.justification or "").strip())

    def _faults(self, on_dates=None, lines=None):
        """What the rules of the day find, at the moment of asking (信息管理规定 第32条)."""
        facts = self.env["licence.review.facts"]
        lines = self.plan_id.line_ids if lines is None else lines
        visits = facts._visits(lines, on_dates)
        people = facts._people(
            self.member_ids.auditor_id.ids, self.plan_id.product_id, visits, self.plan_id
        )
        seats = [Seat(people[row.auditor_id.id], row.role) for row in self.member_ids]
        return all_faults(seats, visits, facts._rules(visits))

    def _check_people(self, ids=None):
        """Raise what stops these people (everybody) on the visits of the plan."""
        self.ensure_one()
        stops = [each for each in self._faults() if each.stops and each.key]
        found = self._sentences(each for each in stops if ids is None or each.key in ids)
        if found:
            raise ValidationError("\n".join(found))

    def _sentences(self, faults):
        return self.env["licence.review.facts"]._sentences(faults)

    def action_propose(self):
        return self._advance("propose")

    def action_return_(self):
        return self._ask("return_")

    def action_confirm(self):
        return self._advance("confirm")

    def action_reopen(self):
        return self._ask("reopen")

    def action_dissolve(self):
        return self._ask("dissolve")
