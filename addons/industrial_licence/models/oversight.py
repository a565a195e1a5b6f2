from math import ceil

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.oversight import OVERSIGHT, Kind, Method, Purpose, State
from ..lifecycle.oversight_check import Outcome
from ..lifecycle.oversight_check import State as CheckState
from ..lifecycle.visit import SIGNED
from ..lifecycle.visit import Kind as VisitKind

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "draft": "Draft", "frozen": "Reviews Frozen", "running": "Being Checked", "closed": "Closed",
}  # fmt: skip
KINDS = labels(Kind, {"regular": "Regular", "irregular": "Irregular"})
PURPOSES = labels(
    Purpose, {"recheck": "Visited Again by Another Team", "quality": "Quality of the Review"}
)
METHODS = labels(Method, {"lot": "Drawn by Lot", "risk": "By Risk", "named": "Named One by One"})


class Oversight(models.Model):
    """审查工作监督检查: of the reviews finished in a period, some are checked again."""

    _name = "licence.oversight"
    _description = "Oversight of reviews"
    _inherit = [
        "licence.oversight.guards", "licence.oversight.effects", "licence.fixed.mixin",
        "licence.lifecycle.mixin", "mail.thread",
    ]  # fmt: skip
    _order = "period_to desc, id desc"

    _lifecycle = OVERSIGHT
    _open_states = frozenset({State.DRAFT})
    _always_open_fields = frozenset({"summary"})
    _sealed_fields = frozenset({"frozen", "pool_count", "sample_count"})
    _fixed_fields = frozenset({"authority_id"})
    _verb_labels = {
        "freeze": _lt("Freeze the Reviews"), "begin": _lt("Begin the Checks"),
        "close": _lt("Close the Round"),
    }  # fmt: skip

    state = fields.Selection(labels(OVERSIGHT, STATE_WORDS), group_expand=True)
    name = fields.Char("Round", required=True)
    kind = fields.Selection(KINDS, required=True, default="regular")
    purpose = fields.Selection(PURPOSES, required=True, default="recheck")
    method = fields.Selection(METHODS, required=True, default="lot")
    authority_id = fields.Many2one(
        "licence.authority", "Organising Authority", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id, readonly=True,
    )  # fmt: skip
    occasion = fields.Text(help="Why an irregular round is held, or reviews are named.")
    period_from = fields.Date("Reviews From", required=True)
    period_to = fields.Date("Reviews To", required=True)
    product_id = fields.Many2one(
        "licence.product", ondelete="restrict", help="Empty: every product."
    )
    share = fields.Float("Share (%)", digits=(5, 2), default=5.0, aggregator=None)
    visit_ids = fields.Many2many(
        "licence.visit", string="Reviews Named", help="Where reviews are named one by one."
    )
    frozen = fields.Json("Reviews of the Period", readonly=True, copy=False)
    pool_count = fields.Integer("Finished Reviews", readonly=True, copy=False)
    sample_count = fields.Integer("To Be Checked", readonly=True, copy=False)
    draw_id = fields.Many2one("licence.draw", compute="_compute_draw_id")
    check_ids = fields.One2many("licence.oversight.check", "oversight_id", "Checks")
    concluded_count = fields.Integer("Concluded", compute="_compute_progress")
    compared_count = fields.Integer("Compared", compute="_compute_progress")
    diverging_count = fields.Integer("Diverging", compute="_compute_progress")
    agreement_rate = fields.Float("Agreement", compute="_compute_progress")
    summary = fields.Text("Result of the Round")

    _period = models.Constraint(
        "CHECK (period_from <= period_to)", "A period cannot end before it begins."
    )
    _share = models.Constraint(
        "CHECK (share > 0 AND share <= 100)", "The share lies above 0 and at most at 100 percent."
    )
    # What is drawn once is not drawn again in silence: another round of the same reviews is
    # irregular and says its occasion.
    _one_regular = models.Constraint(
        "EXCLUDE USING gist (int8range(authority_id, authority_id, '[]') WITH &&, "
        "int8range(COALESCE(product_id, 0), COALESCE(product_id, 0), '[]') WITH &&, "
        "int4range(hashtext(purpose), hashtext(purpose), '[]') WITH &&, "
        "daterange(period_from, period_to, '[]') WITH &&) "
        "WHERE (kind = 'regular' AND state <> 'draft')",
        "A regular round was held over these reviews; repeat its draw, or hold an irregular round "
        "and say its occasion.",
    )

    @api.depends("state")
    def _compute_draw_id(self):
        draws = self.env["licence.draw"].search(
            [("subject_model", "=", self._name), ("subject_id", "in", self.ids)], order="id"
        )
        last = {draw.subject_id: draw for draw in draws}
        for row in self:
            row.draw_id = last.get(row.id)

    @api.depends("check_ids.state", "check_ids.outcome")
    def _compute_progress(self):
        groups = self.env["licence.oversight.check"]._read_group(
            [("oversight_id", "in", self.ids)], ["oversight_id", "state", "outcome"], ["__count"]
        )
        for row in self:
            mine = [group[1:] for group in groups if group[0] == row]
            agreeing = sum(count for _state, how, count in mine if how == Outcome.AGREES)
            row.diverging_count = sum(n for _state, how, n in mine if how == Outcome.DIVERGES)
            row.compared_count = agreeing + row.diverging_count
            row.concluded_count = sum(
                count for state, _how, count in mine if state == CheckState.CONCLUDED
            )
            row.agreement_rate = agreeing / row.compared_count if row.compared_count else 0

    def _domain_reviews(self):
        """Reviews signed off in the period, in the area of the authority."""
        area = self.authority_id.id
        domain = (
            Domain("state", "in", list(SIGNED))
            & Domain("kind", "!=", VisitKind.RECHECK)
            & Domain("signed_off_on", ">=", self.period_from)
            & Domain("signed_off_on", "<=", self.period_to)
            & Domain("case_authority_id", "child_of", area)
        )
        if self.method == Method.NAMED:
            domain &= Domain("id", "in", self.visit_ids.ids)
        return domain & Domain("product_id", "=", self.product_id.id) if self.product_id else domain

    def _reviews(self):
        # sudo: which reviews there are does not depend on who oversees them
        found = self.env["licence.visit"].sudo().search(self._domain_reviews(), order="id")
        return found.with_env(self.env)

    @api.model
    def _sample_size(self, count, share):
        """At least one, and never less than the share asks for."""
        return min(count, max(1, ceil(round(count * share / 100, 6)))) if count else 0

    def action_freeze(self):
        return self._advance("freeze")

    def action_begin(self):
        return self._advance("begin")

    def action_close(self):
        return self._advance("close")

    def action_open_draw(self):
        return self.env["licence.review.facts"]._form_of(
            self.draw_id, "industrial_licence.licence_draw_action"
        )
