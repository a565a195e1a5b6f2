from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tools.translate import LazyTranslate

from ..lifecycle.case import CASE, OPEN, WRITTEN_IN, Kind, State
from ..lifecycle.kernel import ENFORCER, LEADER, labels

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.OPENED: "Opened",
    State.PROPOSED: "Measure Proposed",
    State.DECIDED: "Decided",
    State.CLOSED: "Closed",
    State.DROPPED: "Dropped",
}
KIND_WORDS = {
    Kind.PRODUCTION: "Production Without a Licence (无证生产)",
    Kind.SALE: "Sale of Unlicensed Products (无证销售)",
    Kind.USE: "Use of Unlicensed Products (经营中使用)",
    Kind.FRAUD: "Licence Obtained by Fraud (骗取许可)",
    Kind.CONDITIONS: "Conditions Not Kept",
    Kind.OTHER: "Other",
}
MEASURES = [
    ("stop", "Stop Production or Sale (责令停止)"), ("confiscate", "Confiscation (没收)"),
    ("fine", "Fine (罚款)"), ("stop_fine", "Stop, Confiscation and Fine"),
    ("annul", "Proposal to Annul the Licence (撤销)"),
    ("refer", "Referral to the Police (移送)"), ("warning", "Warning (警告)"),
]  # fmt: skip
DECISION = "D-33"


class SupervisionCase(models.Model):
    """A case against an enterprise or any person: 条例 45–52; the subject need hold no record."""

    _name = "licence.supervision.case"
    _description = "Enforcement Case"
    _inherit = [
        "licence.supervision.case.guards", "licence.numbered.mixin", "licence.supervision.stages",
        "licence.supervision.clocked",
    ]  # fmt: skip
    _order = "id desc"
    _rec_name = "number"

    _lifecycle = CASE
    _verb_labels = {
        "propose": _lt("Propose"), "decide": _lt("Decide"), "close": _lt("Close"),
        "drop": _lt("Drop"), "transfer": _lt("Transfer"),
    }  # fmt: skip
    _main_states = (State.OPENED, State.PROPOSED, State.DECIDED, State.CLOSED)
    _open_states = OPEN
    _first_states = frozenset({State.OPENED})
    _written_in = WRITTEN_IN
    _always_open_fields = frozenset({"due_on", "warn_on"})
    _sealed_fields = frozenset(
        "authority_id proposer_id decider_id decided_on closed_on act_id".split()
    )

    state = fields.Selection(labels(CASE, STATE_WORDS), group_expand=True)
    kind = fields.Selection(labels(Kind, KIND_WORDS), required=True, index=True)
    authority_id = fields.Many2one(
        "licence.authority", "Acting Body", required=True, readonly=True, index=True,
        ondelete="restrict", default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    enterprise_id = fields.Many2one("res.partner", index="btree_not_null", ondelete="restrict")
    subject_name = fields.Char("Person or Unit", help="Anybody may be the subject of a case.")
    unit_id = fields.Many2one("licence.unit", "Product Unit", ondelete="restrict")
    certificate_id = fields.Many2one(
        "licence.certificate", index="btree_not_null", ondelete="restrict",
        domain="[('enterprise_id', '=', enterprise_id)]",
    )  # fmt: skip
    on_date = fields.Date("On the Day", required=True)
    licensed_by = fields.Char(
        "Valid Certificates on That Day", compute="_compute_licensed_by", store=True
    )
    facts = fields.Text(required=True)
    evidence = fields.Text()
    basis = fields.Char("Legal Basis", help="Article of the law the measure rests on.")
    measure = fields.Selection(MEASURES)
    amount = fields.Float("Fine (Yuan)")
    told_on = fields.Date("Party Told On")
    hearing_asked_on = fields.Date()
    hearing_waived_on = fields.Date()
    hearing_held_on = fields.Date()
    execution = fields.Text()
    complaint_id = fields.Many2one(
        "licence.supervision.complaint", "From the Tip-off", index="btree_not_null",
        ondelete="restrict", groups="licence_supervision.group_enforcement_officer",
    )  # fmt: skip
    inspection_id = fields.Many2one(
        "licence.supervision.inspection", index="btree_not_null", ondelete="restrict",
        domain="[('enterprise_id', '=', enterprise_id)]",
    )  # fmt: skip
    spot_check_id = fields.Many2one(
        "licence.supervision.spot.check", index="btree_not_null", ondelete="restrict",
        domain="[('enterprise_id', '=', enterprise_id)]",
    )  # fmt: skip
    transfer_to_id = fields.Many2one("licence.authority", ondelete="restrict", copy=False)
    proposer_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    decider_id = fields.Many2one(
        "res.users", "Decided By", readonly=True, copy=False, ondelete="restrict"
    )
    decided_on = fields.Date(readonly=True, copy=False, index=True)
    closed_on = fields.Date(readonly=True, copy=False)
    act_id = fields.Many2one(
        "licence.certificate.act", "Proposed Act", readonly=True, copy=False, ondelete="restrict"
    )
    credit_ids = fields.One2many("licence.supervision.credit", "case_id", "Credit Records")

    _number_uniq = models.Constraint("UNIQUE (number)", "Another case has this number.")
    _somebody = models.Constraint(
        "CHECK (enterprise_id IS NOT NULL OR length(trim(subject_name)) > 0)",
        "Say whom the case is about.",
    )
    _four_eyes = models.Constraint(
        "CHECK (decider_id IS NULL OR decider_id <> proposer_id)",
        "Whoever proposed the measure does not decide on it.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        own, year = self.env.user.licence_authority_id, legal_today(self.env).year
        stem = {"number_stem": f"CC{own.code or ''}-{year}-"}
        cases = super().create([{**vals, **stem} for vals in vals_list])
        cases._clock_start(DECISION)
        return cases

    @api.depends("kind", "number")
    def _compute_display_name(self):
        for case in self:
            who = case.enterprise_id.name or case.subject_name or ""
            case.display_name = f"{case.number or ''} {who}".strip()

    @api.depends("enterprise_id", "unit_id", "on_date")
    def _compute_licensed_by(self):
        certificates = self.env["licence.certificate"]
        for case in self:
            found = certificates
            if case.enterprise_id and case.unit_id and case.on_date:
                found = certificates._was_licensed(case.enterprise_id, case.unit_id, case.on_date)
            # sudo: whether somebody was licensed is public
            case.licensed_by = "、".join(filter(None, found.sudo().mapped("number"))) or False

    def _clock_post_at_turn(self):
        return LEADER if self.state == State.PROPOSED else ENFORCER

    def _after_propose(self):
        self._seal({"proposer_id": self.env.uid})
        self._clock_hand_over()

    def _after_decide(self):
        self._seal({"decider_id": self.env.uid, "decided_on": legal_today(self.env)})
        self._clock_stop(DECISION)
        self.env["licence.supervision.credit"]._queue(self)
        if self.kind == Kind.FRAUD and self.certificate_id:
            self._propose_annulment()

    def _propose_annulment(self):
        """行政许可法 69(2), 79: the issuing authority annuls; a bar of three years follows."""
        # sudo: the grounds are statute law; the leader holds no rights on the office's list of them
        ground = self.env.ref("industrial_licence.licence_act_ground_annul_fraud").sudo()
        act = self.env["licence.certificate.act"]._create_sealed(
            [
                {
                    "certificate_id": self.certificate_id.id, "kind": ground.kind,
                    "ground_id": ground.id,
                    "authority_id": self.certificate_id.authority_id.id, "reason": self.facts,
                }
            ]
        )  # fmt: skip
        self._seal({"act_id": act.id})

    def _after_close(self):
        self._seal({"closed_on": legal_today(self.env)})

    def _after_drop(self):
        self._clock_void()

    def _after_transfer(self):
        """The case goes on elsewhere; its journal stays with it."""
        self._seal({"authority_id": self.transfer_to_id.id, "transfer_to_id": False})
        self._clock_hand_over()

    def action_propose(self):
        return self._advance("propose")

    def action_decide(self):
        return self._advance("decide")

    def action_close(self):
        return self._advance("close")

    def action_drop(self):
        return self._ask("drop")

    def action_transfer(self):
        return self._ask("transfer")
