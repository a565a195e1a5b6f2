from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.problem_notice import PROBLEM_NOTICE, State
from ..lifecycle.visit import State as VisitState
from ..tools.legal_time import legal_now, legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "draft": "Draft",
    "sent": "Told",
    "received": "Receipt Confirmed",
    "closed": "Dealt With",
}
KINDS = [
    ("conditions", "Production Conditions"),
    ("process", "Production Process"),
    ("other", "Other"),
]
TERM = "T-30"
NOT_HELD = frozenset({VisitState.PLANNED, VisitState.ABANDONED})


class ProblemNotice(models.Model):
    """信息管理规定 第25条: what a review finds is told to the province, passed or not."""

    _name = "licence.problem.notice"
    _description = "Notice of a problem found in a review"
    _inherit = [
        "licence.organised.mixin", "licence.lifecycle.mixin", "licence.clocked.mixin",
        "mail.thread",
    ]  # fmt: skip
    _order = "id desc"
    _rec_names_search = ["enterprise_id.name", "text"]

    _lifecycle = PROBLEM_NOTICE
    _open_states = frozenset({State.DRAFT})
    _sealed_fields = frozenset(
        "department_id authority_id enterprise_id product_id province_id sent_on sent_by_id "
        "received_at received_by_id outcome".split()
    )
    _verb_labels = {
        "send": _lt("Send to the Province"),
        "receive": _lt("Confirm the Receipt"),
        "close": _lt("Dealt With"),
    }

    state = fields.Selection(labels(PROBLEM_NOTICE, STATE_WORDS), group_expand=True)
    visit_id = fields.Many2one("licence.visit", required=True, index=True, ondelete="restrict")
    conclusion = fields.Selection(related="visit_id.conclusion", related_sudo=True)
    department_id = fields.Many2one(
        related="visit_id.department_id", store=True, precompute=True, default=None,
        index="btree_not_null",
    )  # fmt: skip
    authority_id = fields.Many2one(
        related="visit_id.authority_id", store=True, precompute=True, default=None,
        index="btree_not_null",
    )  # fmt: skip
    enterprise_id = fields.Many2one(
        related="visit_id.enterprise_id", store=True, precompute=True, index=True
    )
    product_id = fields.Many2one(related="visit_id.product_id", store=True, precompute=True)
    province_id = fields.Many2one(
        "licence.authority", "To the Province", compute="_compute_province_id", store=True,
        precompute=True, index=True, ondelete="restrict",
        help="The province of the enterprise; nobody chooses it.",
    )  # fmt: skip
    kind = fields.Selection(KINDS, required=True, default="conditions")
    found_on = fields.Date(
        "Day of Finding", required=True, default=lambda self: legal_today(self.env)
    )
    text = fields.Text("Problem Found", required=True)
    sent_on = fields.Date("Told On", readonly=True, copy=False, index="btree_not_null")
    sent_by_id = fields.Many2one(
        "res.users", "Told By", readonly=True, copy=False, ondelete="restrict"
    )
    received_at = fields.Datetime("Receipt Confirmed At", readonly=True, copy=False)
    received_by_id = fields.Many2one(
        "res.users", "Receipt Confirmed By", readonly=True, copy=False, ondelete="restrict"
    )
    outcome = fields.Text("What Was Done", readonly=True, copy=False)

    @api.depends("visit_id")
    def _compute_province_id(self):
        for notice in self:
            # sudo: where an enterprise lies does not depend on who reports
            visit = notice.visit_id.sudo()
            place = visit.enterprise_id.region_id or visit.case_authority_id
            notice.province_id = place.province_id or place

    @api.depends("enterprise_id", "kind", "found_on")
    def _compute_display_name(self):
        words = dict(self._fields["kind"]._description_selection(self.env))
        for notice in self:
            # sudo: whoever sees the notice sees whom it is about
            name = notice.sudo().enterprise_id.name or ""
            notice.display_name = f"{name} · {words.get(notice.kind, '')} {notice.found_on or ''}"

    @api.onchange("visit_id")
    def _onchange_visit_id(self):
        """The nonconformities of the visit are the draft of the text."""
        found = [f"{item.number} {item.finding}" for item in self.visit_id.summary_ids]
        self.text = self.text or "\n".join(found)

    @api.constrains("found_on")
    def _check_found_on(self):
        if any(notice.found_on > legal_today(self.env) for notice in self):
            raise UserError(self.env._("A problem is reported after it was found."))

    def write(self, vals):
        if "visit_id" in vals and self.ids:
            raise UserError(self.env._("A notice stays with the review that found the problem."))
        return super().write(vals)

    def _clock_authority(self):
        return self.province_id

    def _guard_own_review(self):
        if any(self.visit_id._guard_own_organiser()):
            yield self.env._("The organiser of the review reports what it found.")

    def _guard_review_begun(self):
        if self.visit_id.state in NOT_HELD:
            yield self.env._("The visit has not been held; it found nothing.")

    def _guard_addressed_here(self):
        if self.province_id != self.env.user.licence_authority_id:
            yield self.env._(
                "The notice is addressed to %(province)s.", province=self.province_id.display_name
            )

    def _after_send(self):
        self._seal({"sent_on": legal_today(self.env), "sent_by_id": self.env.uid})
        self._clock_start(TERM)

    def _after_receive(self):
        self._seal({"received_at": legal_now(self.env), "received_by_id": self.env.uid})

    def _after_close(self):
        # sudo: the journal of this very record
        self._seal({"outcome": self.sudo().step_ids.sorted("id")[-1:].reason})
        self._clock_stop(TERM)

    def action_send(self):
        return self._advance("send")

    def action_receive(self):
        return self._advance("receive")

    def action_close(self):
        return self._ask("close")
