from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.rectification import NOT_MENDED, OPEN, RECTIFICATION, WRITTEN_IN, State

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.ORDERED: "Ordered",
    State.EVIDENCED: "Evidence Handed In",
    State.PASSED: "Mended",
    State.FAILED: "Not Mended",
    State.REFUSED: "Refuses to Cooperate",
    State.PROPOSED: "End of the Licence Proposed",
}
LIMIT = "T-37"
# 国质检监〔2015〕364号 五（三）: either ground is enough, and the record says which.
WORDS_OF = {State.FAILED: "经整改仍不合格", State.REFUSED: "拒不配合质量监督部门监管"}


class SupervisionRectification(models.Model):
    _name = "licence.supervision.rectification"
    _description = "Rectification Order"
    _inherit = [
        "licence.supervision.area",
        "licence.lifecycle.mixin",
        "licence.supervision.clocked",
    ]
    _order = "id desc"

    _lifecycle = RECTIFICATION
    _verb_labels = {
        "hand_in": _lt("Evidence Handed In"),
        "pass_": _lt("Mended"),
        "fail": _lt("Not Mended"),
        "refuse": _lt("Refuses to Cooperate"),
        "repeat": _lt("Next Round"),
        "propose": _lt("Propose the End of the Licence"),
    }
    _main_states = (State.ORDERED, State.EVIDENCED, State.PASSED)
    _open_states = OPEN
    _first_states = frozenset()
    _written_in = WRITTEN_IN
    _always_open_fields = frozenset({"due_on", "warn_on"})
    _sealed_fields = frozenset(
        "ordered_on round evidenced_on rechecked_on act_id closed_on".split()
    )

    state = fields.Selection(labels(RECTIFICATION, STATE_WORDS), group_expand=True)
    inspection_id = fields.Many2one(
        "licence.supervision.inspection", index="btree_not_null", ondelete="restrict"
    )
    spot_check_id = fields.Many2one(
        "licence.supervision.spot.check", index="btree_not_null", ondelete="restrict"
    )
    items = fields.Text("To Be Mended", required=True)
    is_stop_order = fields.Boolean("Stop Production and Sale (责令停止生产、销售)")
    days = fields.Integer(default=30, aggregator=None, help="限期: set for each order.")
    round = fields.Integer(readonly=True, default=1, aggregator=None, copy=False)
    ordered_on = fields.Date(
        required=True, default=lambda self: legal_today(self.env), readonly=True
    )
    evidence = fields.Text(help="What the enterprise handed in.")
    evidenced_on = fields.Date(readonly=True, copy=False)
    recheck = fields.Text("Looked At Again", help="What the second look found.")
    rechecked_on = fields.Date(readonly=True, copy=False)
    act_id = fields.Many2one(
        "licence.certificate.act", "Proposed Act", readonly=True, copy=False, ondelete="restrict"
    )
    closed_on = fields.Date(readonly=True, copy=False, index=True)

    _days_sane = models.Constraint(
        "CHECK (days BETWEEN 1 AND 365)", "A rectification order gives 1 to 365 days."
    )

    @api.depends("enterprise_id.name", "round")
    def _compute_display_name(self):
        for order in self:
            order.display_name = self.env._(
                "%(name)s, round %(round)s", name=order.enterprise_id.name or "", round=order.round
            )

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        for order in made:
            order._clock_start(LIMIT, number=order.days)
        return made

    def _guard_evidence_told(self):
        if not (self.evidence or "").strip():
            yield self.env._("Write down what evidence was handed in.")

    def _guard_looked_at_again(self):
        if not (self.recheck or "").strip():
            yield self.env._("Look at it again and write down what you found.")

    def _guard_certificate_lives(self):
        if not self.certificate_id:
            yield self.env._("There is no certificate that could be ended.")
        elif self.certificate_id.ended_on:
            yield self.env._("The certificate has ended already.")

    def _after_hand_in(self):
        self._seal({"evidenced_on": legal_today(self.env)})

    def _after_pass_(self):
        today = legal_today(self.env)
        self._seal({"rechecked_on": today, "closed_on": today})
        self._clock_stop()

    def _after_fail(self):
        self._seal({"rechecked_on": legal_today(self.env)})
        self._clock_stop()

    def _after_refuse(self):
        self._clock_stop()

    def _after_repeat(self):
        fresh = {"evidence": False, "recheck": False, "evidenced_on": False, "rechecked_on": False}
        self._seal({**fresh, "round": self.round + 1})
        self._clock_start(LIMIT, number=self.days)

    def _after_propose(self):
        """A draft for the issuing authority; it alone decides (行政许可法 69)."""
        last = self.step_ids.filtered(lambda step: step.target in NOT_MENDED).sorted("id")[-1:]
        certificate = self.certificate_id
        act = self.env["licence.certificate.act"]._create_sealed(
            [
                {
                    "certificate_id": certificate.id,
                    "kind": "annul",
                    "ground_id": self.env.ref(
                        "industrial_licence.licence_act_ground_annul_other"
                    ).id,
                    "authority_id": certificate.authority_id.id,
                    "reason": f"{WORDS_OF[State(last.target)]}：{last.reason or ''}\n{self.items}",
                }
            ]
        )
        self._seal({"act_id": act.id, "closed_on": legal_today(self.env)})

    def action_hand_in(self):
        return self._advance("hand_in")

    def action_pass_(self):
        return self._advance("pass_")

    def action_fail(self):
        return self._ask("fail")

    def action_refuse(self):
        return self._ask("refuse")

    def action_repeat(self):
        return self._ask("repeat")

    def action_propose(self):
        return self._advance("propose")
