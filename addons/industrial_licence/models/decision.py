from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.decision import DECISION, Anew, Result, State
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today
from .notice import NoticeKind

_lt = LazyTranslate(__name__)

STATE_WORDS = {State.IN_FORCE: "In Force", State.SET_ASIDE: "Set Aside"}
RESULT_WORDS = {Result.GRANT: "Granted", Result.REFUSE: "Refused"}
SET_ASIDE_BASES = [
    ("annulled", "Annulled by the authority or its superior (行政许可法 69)"),
    ("review", "Administrative review (行政复议)"),
    ("judgment", "Judgment of a court (行政诉讼)"),
    ("correction", "Corrected by the authority itself"),
]
ANEW = labels(
    Anew,
    {
        Anew.SAME: "The authority that had decided",
        Anew.SUPERIOR: "The authority that sets the decision aside",
    },
)
# What a refusal must tell: 行政许可法 38(2).
REMEDIES = (
    "申请人对本决定不服的，可以自收到本决定书之日起六十日内依法申请行政复议，"
    "或者自收到本决定书之日起六个月内依法提起行政诉讼。"
)


class LicenceDecision(models.Model):
    """准予 or 不予: one in force for each application; set aside only by an act of its own."""

    _name = "licence.decision"
    _description = "Decision on an Application"
    _inherit = ["licence.decision.guards", "licence.lifecycle.mixin"]
    _order = "id desc"
    _rec_name = "application_id"

    _lifecycle = DECISION
    _verb_labels = {"set_aside": _lt("Set Aside")}
    _sealed_fields = frozenset(
        "application_id result reason decided_on decided_by_id authority_id delegate_id notice_id "
        "set_aside_basis set_aside_document set_aside_on set_aside_by_id decides_anew".split()
    )

    state = fields.Selection(labels(DECISION, STATE_WORDS))
    application_id = fields.Many2one(
        "licence.application", required=True, readonly=True, ondelete="restrict"
    )
    enterprise_id = fields.Many2one(
        related="application_id.enterprise_id", store=True, index=True, string="Enterprise"
    )
    product_id = fields.Many2one(related="application_id.product_id", store=True, index=True)
    result = fields.Selection(
        labels(Result, RESULT_WORDS), required=True, readonly=True, index=True
    )
    reason = fields.Text(readonly=True)
    decided_on = fields.Date(required=True, readonly=True, index=True)
    decided_by_id = fields.Many2one("res.users", required=True, readonly=True, ondelete="restrict")
    authority_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict"
    )
    delegate_id = fields.Many2one(
        "licence.authority", "Acting Under Delegation", readonly=True, ondelete="restrict"
    )
    notice_id = fields.Many2one("licence.notice", required=True, readonly=True, ondelete="restrict")
    handed_out_on = fields.Date(related="notice_id.handed_out_on", store=True)
    issued_on = fields.Date("Letter Of", related="notice_id.issued_on", store=True)
    is_set_aside = fields.Boolean(compute="_compute_is_set_aside", store=True)
    set_aside_basis = fields.Selection(SET_ASIDE_BASES, "Set Aside On the Basis Of", readonly=True)
    set_aside_document = fields.Char("Document Setting It Aside", readonly=True)
    decides_anew = fields.Selection(ANEW, "Decided Anew By", readonly=True)
    set_aside_on = fields.Date(readonly=True)
    set_aside_by_id = fields.Many2one("res.users", readonly=True, ondelete="restrict")

    _one_in_force = models.UniqueIndex(
        "(application_id) WHERE state = 'in_force'", "This application has been decided already."
    )
    _refusal_reasoned = models.Constraint(
        "CHECK (result <> 'refuse' OR length(trim(reason)) > 0)",
        "A refusal states its reasons: 行政许可法 38.",
    )
    _basis_named = models.Constraint(
        "CHECK (state <> 'set_aside' OR set_aside_basis IS NOT NULL)",
        "Say on what basis the decision is set aside.",
    )

    @api.depends("state")
    def _compute_is_set_aside(self):
        for decision in self:
            decision.is_set_aside = decision.state == State.SET_ASIDE

    @api.model
    def _decide(self, application, result, reason="", delegate=None):
        """The decision on `application` with its numbered letter, taken by the current user."""
        result, reason = Result(result), (reason or "").strip()
        if result == Result.REFUSE and not reason:
            raise UserError(self.env._("A refusal states its reasons: 行政许可法 38."))
        authority = application.deciding_authority_id or application.authority_id
        kind = NoticeKind.GRANT if result == Result.GRANT else NoticeKind.REFUSAL
        told = {"reason": reason, "remedies": REMEDIES if result == Result.REFUSE else ""}
        notice = self.env["licence.notice"]._issue_notice(kind, application, authority, told)
        return self._create_sealed(
            [
                {
                    "application_id": application.id,
                    "result": result.value,
                    "reason": reason,
                    "decided_on": legal_today(self.env),
                    "decided_by_id": self.env.uid,
                    "authority_id": authority.id,
                    "delegate_id": delegate.id if delegate else False,
                    "notice_id": notice.id,
                }
            ]
        )

    def action_set_aside(self):
        return self._ask("set_aside", "industrial_licence.licence_set_aside_wizard_action")

    def _set_aside(self, basis, reason, document="", anew=Anew.SAME):
        """Set the decision aside: an act of its own, by another person than the one who took it."""
        self._check_anew(Anew(anew))
        return self._advance(
            "set_aside", reason=reason,
            facts={
                "set_aside_basis": basis,
                "set_aside_document": document,
                "decides_anew": Anew(anew),
                "set_aside_on": legal_today(self.env),
                "set_aside_by_id": self.env.uid,
            },
        )  # fmt: skip

    def _check_anew(self, anew):
        """A superior may decide itself instead of sending back to whoever had decided."""
        own = self.env.user.licence_authority_id
        if anew == Anew.SUPERIOR and own == self.authority_id:
            raise UserError(
                self.env._("%(authority)s decided itself: it also decides anew.",
                           authority=own.display_name)
            )  # fmt: skip

    def _after_set_aside(self):
        self.env["licence.notice"]._issue_notice(
            NoticeKind.SET_ASIDE, self, self.authority_id, {"decision": self.notice_id.number or ""}
        )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("A decision is never deleted."))
