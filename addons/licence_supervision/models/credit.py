from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tools.translate import LazyTranslate

from ..lifecycle.credit import CREDIT, State
from ..lifecycle.kernel import ENFORCER, labels

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.QUEUED: "To Be Sent",
    State.SENT: "Sent",
    State.ACKNOWLEDGED: "Receipt Came",
    State.WITHDRAWN: "Withdrawn",
}
LIMIT = "D-34"


class SupervisionCredit(models.Model):
    """What goes to the 国家企业信用信息公示系统: the decision in its public words, no person."""

    _name = "licence.supervision.credit"
    _description = "Credit Record"
    _inherit = ["licence.lifecycle.mixin", "licence.supervision.clocked"]
    _order = "id desc"
    _rec_name = "decision_number"

    _lifecycle = CREDIT
    _verb_labels = {
        "send": _lt("Sent"),
        "acknowledge": _lt("Receipt Came"),
        "withdraw": _lt("Withdraw"),
    }
    _clock_post_name = ENFORCER
    _main_states = (State.QUEUED, State.SENT, State.ACKNOWLEDGED)
    _open_states = frozenset({State.QUEUED, State.SENT})
    _always_open_fields = frozenset({"due_on", "warn_on"})
    _sealed_fields = frozenset(
        "case_id authority_id enterprise_id credit_code fact decision_number decided_on sent_on "
        "withdrawn_on".split()
    )

    state = fields.Selection(labels(CREDIT, STATE_WORDS), group_expand=True)
    case_id = fields.Many2one(
        "licence.supervision.case", required=True, readonly=True, index=True, ondelete="restrict"
    )
    authority_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict"
    )
    enterprise_id = fields.Many2one(
        "res.partner", required=True, readonly=True, index=True, ondelete="restrict"
    )
    credit_code = fields.Char(readonly=True)
    fact = fields.Text(readonly=True)
    decision_number = fields.Char("Decision No.", readonly=True)
    decided_on = fields.Date(readonly=True)
    sent_on = fields.Date(readonly=True, copy=False)
    receipt = fields.Char("Receipt No.", copy=False)
    withdrawn_on = fields.Date(readonly=True, copy=False)

    _once = models.Constraint("UNIQUE (case_id)", "The decision is in the queue already.")

    @api.model
    def _queue(self, case):
        """市场监督管理行政处罚信息公示规定 9: twenty working days from the decision."""
        if not case.enterprise_id:
            return self
        queued = self._create_sealed(
            [
                {
                    "case_id": case.id,
                    "authority_id": case.authority_id.id,
                    "enterprise_id": case.enterprise_id.id,
                    "credit_code": case.enterprise_id.credit_code,
                    "fact": case.facts,
                    "decision_number": case.number,
                    "decided_on": case.decided_on,
                }
            ]
        )
        queued._clock_start(LIMIT)
        return queued

    def _guard_receipt_named(self):
        if not (self.receipt or "").strip():
            yield self.env._("Write down the receipt number.")

    def _after_send(self):
        self._seal({"sent_on": legal_today(self.env)})
        self._clock_stop(LIMIT)

    def _after_withdraw(self):
        self._seal({"withdrawn_on": legal_today(self.env)})
        self._clock_void()

    def action_send(self):
        return self._advance("send")

    def action_acknowledge(self):
        return self._advance("acknowledge")

    def action_withdraw(self):
        return self._ask("withdraw")
