from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.appeal import APPEAL, Result, State
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {"received": "Received", "handled": "Being Handled", "answered": "Answered"}
RESULTS = labels(Result, {"upheld": "Upheld", "partly": "Partly Upheld", "rejected": "Rejected"})


class Appeal(models.Model):
    """申诉: an enterprise objects to a body's activity or conclusion; another person handles it."""

    _name = "licence.appeal"
    _description = "Appeal to a review body"
    _inherit = [
        "licence.appeal.guards", "licence.body.mixin", "licence.lifecycle.mixin", "mail.thread",
    ]  # fmt: skip
    _order = "happened_on desc, id desc"

    _lifecycle = APPEAL
    _open_states = frozenset({State.RECEIVED, State.HANDLED})
    _past_fields = ("happened_on",)
    _sealed_fields = frozenset({"answered_on", "retain_until"})
    # The words of the enterprise are not the body's to rewrite.
    _fixed_fields = frozenset("department_id partner_id against happened_on text".split())
    _verb_labels = {"take_up": _lt("Take Up"), "answer": _lt("Answer")}

    state = fields.Selection(labels(APPEAL, STATE_WORDS), group_expand=True)
    department_id = fields.Many2one(
        "licence.department", "Review Body", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_department_id,
    )  # fmt: skip
    partner_id = fields.Many2one(
        "res.partner", "Enterprise", required=True, index=True, ondelete="restrict"
    )
    against = fields.Selection(
        [("activity", "Activity"), ("conclusion", "Conclusion")], required=True
    )
    happened_on = fields.Date(
        "Received On", required=True, default=lambda self: legal_today(self.env)
    )
    text = fields.Text("Objection", required=True)
    original_auditor_ids = fields.Many2many("licence.auditor", string="Persons Objected To")
    original_user_ids = fields.Many2many(
        "res.users", string="Accounts Objected To", compute="_compute_original_user_ids"
    )
    handler_id = fields.Many2one("res.users", "Handled By", ondelete="restrict")
    result = fields.Selection(RESULTS)
    effect = fields.Selection(
        [
            ("none", "Stays"),
            ("review_again", "Another Visit by Another Team"),
            ("correct", "Corrected"),
        ]
    )
    answered_on = fields.Date(readonly=True, copy=False)
    retain_until = fields.Date(
        readonly=True, copy=False, help="Records of objections are kept five years."
    )

    @api.depends("partner_id.name", "happened_on")
    def _compute_display_name(self):
        for appeal in self:
            appeal.display_name = f"{appeal.partner_id.name or ''} · {appeal.happened_on or ''}"

    @api.depends("original_auditor_ids.user_id")
    def _compute_original_user_ids(self):
        for appeal in self:
            appeal.original_user_ids = appeal.original_auditor_ids.user_id

    def write(self, vals):
        before = {appeal: appeal.original_auditor_ids for appeal in self}
        written = super().write(vals)
        if any(people - appeal.original_auditor_ids for appeal, people in before.items()):
            raise UserError(self.env._("Whom the enterprise objects to stays named."))
        return written

    def _after_answer(self):
        """信息管理规定: archives are kept five years."""
        today = legal_today(self.env)
        self._seal({"answered_on": today, "retain_until": today + relativedelta(years=5)})

    def action_take_up(self):
        return self._advance("take_up")

    def action_answer(self):
        return self._ask("answer")
