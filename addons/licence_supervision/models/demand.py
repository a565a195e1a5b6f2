from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.fields import Domain
from odoo.tools import SQL
from odoo.tools.translate import LazyTranslate

from ..lifecycle.demand import DEMAND, OPEN, State
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)

LONGEST = 20_000

STATE_WORDS = {
    State.DRAFT: "Being Written",
    State.SENT: "Sent",
    State.ANSWERED: "Answered",
    State.ACCEPTED: "Accepted",
    State.WITHDRAWN: "Withdrawn",
}


class SupervisionDemand(models.Model):
    """What an enterprise must report by a day; it answers online, and late is late."""

    _name = "licence.supervision.demand"
    _description = "Demand for a Report"
    _inherit = [
        "licence.supervision.area", "licence.supervision.seen", "licence.lifecycle.mixin",
    ]  # fmt: skip
    _order = "id desc"

    _lifecycle = DEMAND
    _verb_labels = {
        "send": _lt("Send"),
        "answer": _lt("Answer"),
        "accept": _lt("Accept the Report"),
        "send_back": _lt("Send Back"),
        "withdraw": _lt("Withdraw"),
    }
    _first_states = frozenset({State.DRAFT})
    _main_states = (State.DRAFT, State.SENT, State.ANSWERED, State.ACCEPTED)
    _open_states = OPEN
    _sealed_fields = frozenset(
        "sent_on answer answered_on answered_by_id seen_at seen_by_id".split()
    )
    _sealed_between_steps = frozenset({"seen_at", "seen_by_id"})

    state = fields.Selection(labels(DEMAND, STATE_WORDS), group_expand=True)
    subject = fields.Char(required=True)
    content = fields.Text("What Must Be Reported", required=True)
    due_on = fields.Date("To Be Reported By", required=True, index=True)
    is_urging = fields.Boolean("Urging Notice (督促)", readonly=True)
    inspection_id = fields.Many2one(
        "licence.supervision.inspection", index="btree_not_null", ondelete="restrict"
    )
    sent_on = fields.Date(readonly=True, copy=False)
    answer = fields.Text("Report of the Enterprise", readonly=True, copy=False)
    answered_on = fields.Date(readonly=True, copy=False)
    answered_by_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    is_late = fields.Boolean("Late", compute="_compute_is_late", search="_search_is_late")

    @api.depends("subject", "enterprise_id.name")
    def _compute_display_name(self):
        for demand in self:
            demand.display_name = f"{demand.enterprise_id.name or ''} {demand.subject or ''}"

    @api.depends("due_on", "answered_on", "sent_on")
    def _compute_is_late(self):
        today = legal_today(self.env)
        for demand in self:
            last = demand.sent_on and demand.due_on
            demand.is_late = bool(last) and (demand.answered_on or today) > last

    def _search_is_late(self, operator, value):
        if operator != "in":
            return NotImplemented
        waiting = Domain("answered_on", "=", False) & Domain("sent_on", "!=", False)
        late = waiting & Domain("due_on", "<", legal_today(self.env))
        late |= Domain.custom(to_sql=self._answered_late)
        return late if True in value else ~late

    @api.model
    def _answered_late(self, model, alias, query):
        answered = model._field_to_sql(alias, "answered_on", query)
        return SQL("%s > %s", answered, model._field_to_sql(alias, "due_on", query))

    def _body_name(self):
        # sudo: the enterprise reads from whom it was asked; authorities themselves it does not
        return self.sudo().authority_id.name

    def _guard_own_demand(self):
        own, inspection = self.env.user.licence_authority_id, self.inspection_id
        if self.authority_id != own and self.env.user not in inspection.officer_ids:
            yield self.env._("This demand belongs to another body.")

    def _guard_mandate(self):
        """An officer keeps an answer that came on paper; online only who may act answers."""
        if self.env.user.share and not self.enterprise_id._may_act():
            yield self.env._("Your mandate lets you read, not act.")

    def _guard_day_ahead(self):
        if self.due_on and self.due_on < legal_today(self.env):
            yield self.env._("The day to report by has passed already.")

    def _after_send(self):
        self._seal({"sent_on": legal_today(self.env)})

    def _after_answer(self):
        """The words of the answer are the reason of the step: journal and record say the same."""
        # sudo: the journal is not the enterprise's to read, its own words are
        words = self.sudo().step_ids.sorted("id")[-1:].reason
        self._seal(
            {
                "answer": words,
                "answered_on": legal_today(self.env),
                "answered_by_id": self.env.uid,
            }
        )

    def _after_send_back(self):
        self._seal({"answered_on": False, "answered_by_id": False})

    def action_send(self):
        return self._advance("send")

    def action_answer(self):
        return self._ask("answer")

    def action_accept(self):
        return self._advance("accept")

    def action_send_back(self):
        return self._ask("send_back")

    def action_withdraw(self):
        return self._ask("withdraw")


class Typed(models.Model):
    _inherit = "licence.typed"

    @api.model
    def _forms(self):
        return {**super()._forms(), "demand": {"answer": LONGEST}}
