from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain
from odoo.tools.translate import LazyTranslate

from ..lifecycle.certificate_act import CERTIFICATE_ACT, KIND_WORDS, Kind, State
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.DRAFT: "Draft",
    State.PROPOSED: "Proposed",
    State.DECIDED: "Decided",
    State.EXECUTED: "Executed",
    State.DROPPED: "Dropped",
}


class CertificateAct(models.Model):
    """撤回, 撤销, 吊销 and 注销: four acts, each with its own grounds, procedure and effect."""

    _name = "licence.certificate.act"
    _description = "Act on a Certificate"
    _inherit = [
        "licence.certificate.act.guards",
        "licence.certificate.act.effects",
        "licence.lifecycle.mixin",
        "licence.clocked.mixin",
    ]
    _order = "id desc"
    _rec_names_search = ["certificate_id.number"]

    _lifecycle = CERTIFICATE_ACT
    _verb_labels = {
        "propose": _lt("Propose"),
        "send_back": _lt("Send Back"),
        "decide": _lt("Decide"),
        "execute": _lt("Execute"),
        "drop": _lt("Drop"),
    }
    _main_states = (State.DRAFT, State.PROPOSED, State.DECIDED, State.EXECUTED)
    _open_states = frozenset({State.DRAFT, State.PROPOSED})
    _always_open_fields = frozenset({"due_on", "warn_on"})
    _clock_owner_field = "executor_id"
    _secret_fields = frozenset({"statement", "hearing_record"})
    _sealed_fields = frozenset(
        "proposer_id proposed_on decider_id decided_on executor_id executed_on notice_id "
        "closes_act_id is_summary_line authority_id".split()
    )

    state = fields.Selection(labels(CERTIFICATE_ACT, STATE_WORDS), group_expand=True)
    certificate_id = fields.Many2one(
        "licence.certificate", required=True, index=True, ondelete="restrict"
    )
    certificate_state = fields.Selection(related="certificate_id.state", string="Certificate Is")
    holder_name = fields.Char(related="certificate_id.holder_name")
    product_id = fields.Many2one(related="certificate_id.product_id", store=True)
    authority_id = fields.Many2one(
        "licence.authority", "Acting Authority", required=True, index=True, ondelete="restrict",
        readonly=True, default=lambda self: self.env.user.licence_authority_id.id,
        help="The authority that granted the licence, or one above it: 行政许可法 69.",
    )  # fmt: skip
    kind = fields.Selection(labels(Kind, KIND_WORDS), required=True, index=True)
    ground_id = fields.Many2one(
        "licence.act.ground", required=True, ondelete="restrict",
        domain="[('kind', '=', kind)]",
    )  # fmt: skip
    basis = fields.Char(related="ground_id.basis")
    is_mandatory = fields.Boolean(related="ground_id.is_mandatory")
    needs_hearing = fields.Boolean(related="ground_id.needs_hearing")
    reason = fields.Text("Facts and Reasons", help="What was found, and why the ground is met.")
    harms_public_interest = fields.Boolean(
        "Would Gravely Harm the Public Interest", help="Then nothing is annulled: 行政许可法 69(3)."
    )
    compensation = fields.Text(help="What the holder is owed: 行政许可法 8(2), 69(4).")
    told_on = fields.Date(
        "Holder Told On", help="Facts, reasons, basis and the right to be heard were made known."
    )
    statement = fields.Text("Holder's Statement")
    hearing_offered_on = fields.Date(help="The holder was told of the right to a hearing.")
    hearing_asked_on = fields.Date("Hearing Asked For On")
    hearing_waived_on = fields.Date(help="The holder declared in writing to want no hearing.")
    hearing_held_on = fields.Date()
    hearing_record = fields.Text()
    proposer_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    proposed_on = fields.Date(readonly=True, copy=False)
    decider_id = fields.Many2one(
        "res.users", "Decided By", readonly=True, copy=False, ondelete="restrict"
    )
    decided_on = fields.Date(readonly=True, copy=False, index=True)
    executor_id = fields.Many2one(
        "res.users", "Executed By", readonly=True, copy=False, ondelete="restrict"
    )
    executed_on = fields.Date(readonly=True, copy=False, index=True)
    notice_id = fields.Many2one("licence.notice", readonly=True, copy=False, ondelete="restrict")
    closes_act_id = fields.Many2one(
        "licence.certificate.act", "Closes", readonly=True, copy=False, ondelete="restrict",
        index="btree_not_null", help="The act that ended the right; this cancellation closes it.",
    )  # fmt: skip
    is_summary_line = fields.Boolean(
        "Own Line in the Summary", readonly=True, copy=False,
        help="A cancellation that only closes another act makes no second line.",
    )  # fmt: skip

    _one_pending = models.UniqueIndex(
        "(certificate_id) WHERE state IN ('draft', 'proposed', 'decided')",
        "Another act on this certificate is under way.",
    )
    _four_eyes = models.Constraint(
        "CHECK (decider_id IS NULL OR decider_id <> proposer_id)",
        "Whoever proposed the act may not decide it.",
    )

    @api.depends("kind", "certificate_id.number")
    def _compute_display_name(self):
        words = dict(self._fields["kind"]._description_selection(self.env))
        for act in self:
            act.display_name = self.env._(
                "%(kind)s %(number)s",
                kind=words.get(act.kind, ""), number=act.certificate_id.number or "",
            )  # fmt: skip

    @api.constrains("kind", "ground_id")
    def _check_ground(self):
        for act in self:
            if act.ground_id.kind != act.kind:
                raise ValidationError(
                    self.env._(
                        "“%(ground)s” is no ground for this act: each act has its own.",
                        ground=act.ground_id.name,
                    )
                )

    @api.onchange("kind")
    def _onchange_kind(self):
        if self.ground_id.kind != self.kind:
            self.ground_id = False

    @api.model
    def _summary(self, authority, begin, end):
        """Acts of a month for annex 1 table 4, each certificate once; art. 3 keeps some out."""
        return self.search(
            Domain("is_summary_line", "=", True)
            & Domain("authority_id", "child_of", authority.id)
            & Domain("certificate_id.is_legacy_food", "=", False)
            & (
                Domain("certificate_id.product_id", "=", False)
                | Domain("certificate_id.product_id.is_in_information_scope", "=", True)
            )
            & Domain("executed_on", ">=", begin)
            & Domain("executed_on", "<=", end),
            order="executed_on, id",
        )

    def _ground_words(self):
        """Kind and ground in one: 注销原因 of annex 1 table 4, never free text alone."""
        self.ensure_one()
        words = dict(self._fields["kind"]._description_selection(self.env))
        return self.env._(
            "%(kind)s: %(ground)s (%(basis)s)",
            kind=words[self.kind], ground=self.ground_id.name, basis=self.ground_id.basis,
        )  # fmt: skip

    def action_propose(self):
        return self._advance("propose")

    def action_decide(self):
        return self._advance("decide")

    def action_execute(self):
        return self._advance("execute")

    def action_send_back(self):
        return self._ask("send_back")

    def action_drop(self):
        return self._ask("drop")
