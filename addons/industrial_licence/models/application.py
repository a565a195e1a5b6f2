from odoo import api, fields, models
from odoo.tools.translate import LazyTranslate

from ..lifecycle.application import (
    APPLICATION,
    OPEN,
    Capacity,
    Decision,
    Ground,
    State,
    Verdict,
)
from ..lifecycle.kernel import labels
from ..tools.terms import KINDS, PATHS

_lt = LazyTranslate(__name__)

MERGERS = [
    ("acquisition", "Acquisition"),
    ("merger", "Merger"),
    ("restructuring", "Restructuring"),
    ("capacity_swap", "Capacity Swap"),
]
VERDICTS = {
    Verdict.OPEN: "Not Examined",
    Verdict.MET: "Met",
    Verdict.NOT_MET: "Not Met",
}  # fmt: skip
STATES = {
    State.DRAFT: "Draft",
    State.SUBMITTED: "Submitted",
    State.RETURNED: "Returned",
    State.DECLINED: "Declined",
    State.ACCEPTED: "Accepted",
    State.CONCLUDED: "Concluded",
    State.GRANTED: "Granted",
    State.REFUSED: "Refused",
    State.ISSUED: "Issued",
    State.TERMINATED: "Terminated",
    State.WITHDRAWN: "Withdrawn",
}
GROUNDS = {
    Ground.NOT_COOPERATING: "Delays, refuses or does not cooperate with the review",
    Ground.WITHDRAWN: "Withdraws the application",
    Ground.ENDED: "The enterprise has ended in law",
    Ground.FEES_UNPAID: "Has not paid fees due in time",
    Ground.ELIMINATED: "The product is on the list of eliminated or forbidden products",
    Ground.DELICENSED: "The product no longer needs a licence",
    Ground.OTHER: "Another ground in law",
}


class LicenceApplication(models.Model):
    _name = "licence.application"
    _description = "Application for a production licence"
    _inherit = [
        "licence.application.verbs",
        "licence.application.desk",
        "licence.application.guards",
        "licence.application.intake",
        "licence.application.review",
        "licence.application.papers",
        "licence.application.effects",
        "licence.application.house",
        "licence.application.law",
        "licence.application.legs",
        "licence.lifecycle.mixin",
        "licence.clocked.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _order = "id desc"
    _rec_names_search = ["number", "enterprise_id.name", "enterprise_id.credit_code"]

    _lifecycle = APPLICATION
    _open_states = OPEN
    _verb_labels = {
        "submit": _lt("Submit"),
        "check": _lt("Sign the Preliminary Check"),
        "return_": _lt("Return for Supplement"),
        "accept": _lt("Accept"),
        "deem_accepted": _lt("Deemed Accepted"),
        "decline": _lt("Decline"),
        "conclude": _lt("Conclude the Review"),
        "grant": _lt("Grant"),
        "deem_renewed": _lt("Deemed Renewed"),
        "reopen": _lt("Reopened for a New Decision"),
        "refuse": _lt("Refuse"),
        "issue": _lt("Issue the Certificate"),
        "terminate": _lt("Terminate"),
        "withdraw": _lt("Withdraw"),
    }
    _main_states = (
        State.DRAFT, State.SUBMITTED, State.ACCEPTED, State.CONCLUDED, State.GRANTED, State.ISSUED,
    )  # fmt: skip
    _sealed_fields = frozenset(
        "number submitted_at received_on accepted_on accepted_by_id concluded_on concluded_by_id "
        "decided_on decision approver_id path_rule_id path path_basis visit_track test_track "
        "rule_book_id catalogue_id deciding_authority_id issued_certificate_id snapshot "
        "termination_ground defect_list is_deemed is_untrue checked_on checked_by_id".split()
    )
    state = fields.Selection(
        labels(APPLICATION, STATES),
        default=State.DRAFT.value,
        group_expand="_expand_states",
    )
    number = fields.Char("Registration Number", readonly=True, copy=False, index="trigram")
    kind = fields.Selection(KINDS, required=True, default="initial", index=True)
    change_ids = fields.One2many("licence.application.change", "application_id", "Changes")
    change_kinds = fields.Char(compute="_compute_change_kinds", store=True)
    enterprise_id = fields.Many2one(
        "res.partner", required=True, index=True, ondelete="restrict",
        domain=[("is_licence_enterprise", "=", True)],
    )  # fmt: skip
    credit_code = fields.Char(related="enterprise_id.credit_code")
    site_id = fields.Many2one(
        "licence.site", "Production Site", ondelete="restrict",
        domain="[('enterprise_id', '=', enterprise_id)]",
    )  # fmt: skip
    line_ids = fields.One2many("licence.application.line", "application_id", "Units")
    product_id = fields.Many2one(
        "licence.product",
        compute="_compute_product_id",
        store=True,
        index=True,
        ondelete="restrict",
    )
    certificate_id = fields.Many2one(
        "licence.certificate", "Certificate Concerned", index="btree_not_null", ondelete="restrict",
        domain="[('enterprise_id', '=', enterprise_id)]",
    )  # fmt: skip
    issued_certificate_id = fields.Many2one(
        "licence.certificate", readonly=True, copy=False, ondelete="restrict"
    )
    merger_reason = fields.Selection(MERGERS, "Acquisition, Merger or Swap")
    old_certificate_ids = fields.Many2many("licence.certificate", string="Old Certificates")
    has_changed_conditions = fields.Boolean(
        "Conditions Have Changed", help="The production conditions changed since the certificate."
    )
    is_commitment_signed = fields.Boolean(
        "Commitment Signed", help="The applicant signed the commitment on quality and safety."
    )
    path_wish = fields.Selection(PATHS, "Path Wished For")
    remark = fields.Text("Applicant's Remark")

    submitted_at = fields.Datetime(readonly=True, copy=False)
    received_on = fields.Date("Materials Received", readonly=True, copy=False)
    checked_on = fields.Date("Preliminary Check", readonly=True, copy=False)
    checked_by_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    accepted_on = fields.Date(readonly=True, copy=False, index=True)
    accepted_by_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    is_deemed = fields.Boolean(
        "By Lapse of Time", readonly=True, copy=False,
        help="Accepted or renewed by law, because the office did not answer in time.",
    )  # fmt: skip
    concluded_on = fields.Date(readonly=True, copy=False)
    concluded_by_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    decided_on = fields.Date(readonly=True, copy=False, index=True)
    approver_id = fields.Many2one(
        "res.users", "Decided By", readonly=True, copy=False, ondelete="restrict"
    )
    decision = fields.Selection(
        labels(Decision, {Decision.GRANT: "Granted", Decision.REFUSE: "Refused"}),
        readonly=True, copy=False,
    )  # fmt: skip
    termination_ground = fields.Selection(labels(Ground, GROUNDS), readonly=True, copy=False)
    is_untrue = fields.Boolean(
        "Untrue Material", readonly=True, copy=False,
        help="Declined or refused for concealment or false material: 行政许可法 78.",
    )  # fmt: skip
    defect_list = fields.Json(readonly=True, copy=False)

    rule_verdict = fields.Selection(
        labels(Verdict, VERDICTS), "Rule Conditions", default=Verdict.OPEN.value, copy=False
    )
    policy_verdict = fields.Selection(
        labels(Verdict, VERDICTS), "Industrial Policy", default=Verdict.OPEN.value, copy=False
    )
    capacity_verdict = fields.Selection(
        labels(
            Capacity,
            {
                Capacity.NONE: "Not in Question",
                Capacity.OK: "Lawful Capacity",
                Capacity.ILLEGAL_NEW: "Unlawful New Capacity (违规新增产能)",
            },
        ),
        "Capacity", default=Capacity.NONE.value, copy=False,
    )  # fmt: skip
    item_ids = fields.One2many("licence.dossier.item", "application_id", "Dossier")

    _number_uniq = models.UniqueIndex(
        "(number) WHERE number IS NOT NULL", "This registration number is taken."
    )
    _four_eyes = models.Constraint(
        "CHECK (approver_id IS NULL OR (approver_id IS DISTINCT FROM accepted_by_id "
        "AND approver_id IS DISTINCT FROM concluded_by_id))",
        "Who accepted or concluded an application may not decide it.",
    )
    _desk_idx = models.Index("(authority_id, state)")
    # The board and the open cases among all that ever were.
    _open_idx = models.Index(
        "(state, id DESC) WHERE state IN "
        "('draft', 'submitted', 'returned', 'accepted', 'concluded', 'granted')"
    )

    @api.model
    def _expand_states(self, _states, _domain):
        """Columns of the board: where work waits, in its order; an end shows when it has cases."""
        waiting = [state.value for state in State if state in OPEN]
        return waiting + [state for state in _states if state not in waiting]

    @api.depends("line_ids.product_id", "certificate_id")
    def _compute_product_id(self):
        for application in self:
            named = application.line_ids.product_id[:1]
            application.product_id = named or application.certificate_id.product_id

    @api.depends("change_ids.kind")
    def _compute_change_kinds(self):
        for application in self:
            application.change_kinds = ",".join(
                dict.fromkeys(application.change_ids.mapped("kind"))
            )

    @api.depends("number", "enterprise_id")
    def _compute_display_name(self):
        for application in self:
            application.display_name = self.env._(
                "%(number)s %(enterprise)s",
                number=application.number or self.env._("Draft"),
                enterprise=application.enterprise_id.name or "",
            )
