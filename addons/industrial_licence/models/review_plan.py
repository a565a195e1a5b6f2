from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools.translate import LazyTranslate

from ..clocks.kernel import legal_date
from ..lifecycle.kernel import labels
from ..lifecycle.review_plan import EDITABLE, REVIEW_PLAN, Addressee, State
from ..lifecycle.review_team import State as TeamState
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "draft": "Draft", "approved": "Approved", "filed": "Filed", "changed": "To Be Filed Again",
    "withdrawn": "Withdrawn",
}  # fmt: skip
ADDRESSEES = labels(
    Addressee, {"centre": "National Review Centre", "province": "Provincial Authority"}
)


class ReviewPlan(models.Model):
    """附件2 实地核查计划: one product, several enterprises, one team, filed before the visits."""

    _name = "licence.review.plan"
    _description = "Visit plan"
    _inherit = [
        "licence.review.plan.guards", "licence.review.plan.effects", "licence.organised.mixin",
        "licence.numbered.mixin", "licence.lifecycle.mixin", "mail.thread", "mail.activity.mixin",
    ]  # fmt: skip
    _order = "id desc"
    _rec_name = "number"
    _rec_names_search = ["number", "product_id.name", "line_ids.enterprise_id.name"]
    _number_width = 3

    _lifecycle = REVIEW_PLAN
    _main_states = (State.DRAFT, State.APPROVED, State.FILED)
    _open_states = EDITABLE
    _sealed_fields = frozenset(
        "prepared_by_id approved_by_id approved_on filed_with filed_at filing_stamp "
        "filing_round".split()
    )
    _verb_labels = {
        "approve": _lt("Approve"), "send_back": _lt("Send Back"), "file": _lt("File It"),
        "acknowledge": _lt("Acknowledge the Filing"), "change": _lt("Change and File Again"),
        "withdraw": _lt("Withdraw the Plan"),
    }  # fmt: skip

    state = fields.Selection(labels(REVIEW_PLAN, STATE_WORDS), group_expand=True)
    product_id = fields.Many2one("licence.product", required=True, index=True, ondelete="restrict")
    team_ids = fields.One2many("licence.review.team", "plan_id", "Teams")
    team_id = fields.Many2one(
        "licence.review.team", compute="_compute_team_id", store=True, index="btree_not_null"
    )
    leader_id = fields.Many2one(related="team_id.leader_id")
    line_ids = fields.One2many("licence.review.plan.line", "plan_id", "Enterprises")
    line_count = fields.Integer("Number of Enterprises", compute="_compute_period", store=True)
    begins_on = fields.Date("First Visit", compute="_compute_period", store=True, index=True)
    ends_on = fields.Date("Last Visit", compute="_compute_period", store=True)
    prepared_by_id = fields.Many2one(
        "res.users", "Drawn Up By", readonly=True, copy=False, ondelete="restrict"
    )
    approved_by_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    approved_on = fields.Date(readonly=True, copy=False)
    filed_with = fields.Selection(
        ADDRESSEES, readonly=True, copy=False,
        help="Follows from the organiser and the day of filing; nobody chooses it.",
    )  # fmt: skip
    filed_at = fields.Datetime(readonly=True, copy=False, index="btree_not_null")
    filing_stamp = fields.Char(
        readonly=True, copy=False, help="The fingerprint of what was filed; a visit needs it."
    )
    filing_round = fields.Integer(
        "Times Filed", readonly=True, copy=False, aggregator=None, default=0
    )
    filing_ids = fields.One2many("licence.review.filing", "plan_id", "Filings", readonly=True)

    _number_uniq = models.Constraint("UNIQUE (number)", "Another plan has this number.")
    _two_persons = models.Constraint(
        "CHECK (approved_by_id IS NULL OR approved_by_id <> prepared_by_id)",
        "Nobody approves a plan of their own.",
    )

    @api.model
    def _born_with(self):
        user, year = self.env.user, legal_today(self.env).year
        body = user.licence_department_id.number or user.licence_authority_id.code or ""
        return {
            **super()._born_with(),
            "prepared_by_id": user.id,
            "number_stem": f"HC{body}-{year}-",
        }

    @api.depends("number", "product_id.name")
    def _compute_display_name(self):
        for plan in self:
            plan.display_name = " ".join(filter(None, [plan.number, plan.product_id.name]))

    @api.depends("team_ids.state")
    def _compute_team_id(self):
        for plan in self:
            living = plan.team_ids.filtered(lambda team: team.state != TeamState.DISSOLVED)
            plan.team_id = living[:1]

    @api.depends("line_ids.begins_on", "line_ids.ends_on")
    def _compute_period(self):
        for plan in self:
            begins = [day for day in plan.line_ids.mapped("begins_on") if day]
            ends = [day for day in plan.line_ids.mapped("ends_on") if day]
            plan.begins_on, plan.ends_on = min(begins, default=False), max(ends, default=False)
            plan.line_count = len(plan.line_ids)

    def write(self, vals):
        if {"department_id", "authority_id"} & set(vals) and self.ids:
            raise AccessError(
                self.env._("A plan stays with its organiser; a review is never handed on.")
            )
        return super().write(vals)

    def _may_begin(self, on):
        """Sentences against any visit of this plan on the day; none when it may begin."""
        self.ensure_one()
        if self.state != State.FILED or not self.filing_stamp:
            return [self.env._("Plan %(plan)s is not filed.", plan=self.display_name)]
        if legal_date(self.filed_at) > on:
            return [self.env._("Plan %(plan)s was filed after this day.", plan=self.display_name)]
        return []

    def action_approve(self):
        return self._advance("approve")

    def action_send_back(self):
        return self._ask("send_back")

    def action_file(self):
        return self._advance("file")

    def action_acknowledge(self):
        return self._advance("acknowledge")

    def action_change(self):
        return self._ask("change")

    def action_withdraw(self):
        return self._ask("withdraw")
