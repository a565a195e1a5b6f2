from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.complaint import BEFORE_FINDINGS, COMPLAINT, OPEN, Kind, State, Verdict
from ..lifecycle.kernel import PETITIONS, labels

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.RECEIVED: "Taken In",
    State.TRIAGED: "Handlers Named",
    State.INSTRUCTED: "Instructed (领导批示)",
    State.INVESTIGATING: "Under Investigation",
    State.HANDLED: "Handled",
    State.ANSWERED: "Answered",
    State.CLOSED: "Closed",
    State.DECLINED: "Not Taken Up",
}
KIND_WORDS = {
    Kind.COMPLAINT: "Complaint (投诉)",
    Kind.TIP_OFF: "Tip-off (举报)",
    Kind.PETITION: "Petition (来信来访)",
    Kind.DISPUTE: "Dispute (争议)",
}
STEMS = {Kind.COMPLAINT: "TS", Kind.TIP_OFF: "JB", Kind.PETITION: "XF", Kind.DISPUTE: "ZY"}
CHANNELS = [
    ("counter", "Counter"), ("phone", "Phone"), ("letter", "Letter"), ("portal", "Online"),
    ("visit", "Visit"), ("feedback", "Feedback Form (反馈表)"),
]  # fmt: skip
BREACHES = [
    ("harassment", "Makes it hard for the enterprise (刁难企业)"),
    ("paid_consulting", "Paid consulting (有偿咨询)"),
    ("named_consultant", "Consultant prescribed (指定咨询单位)"),
    ("overcharging", "Fees beyond the list"),
    ("delay", "Delay"),
    ("unlicensed", "Production, sale or use without a licence"),
    ("quality", "Product quality"),
    ("other", "Other"),
]


class SupervisionComplaint(models.Model):
    """Who complains stands in a record of its own; the body complained of never reads this one."""

    _name = "licence.supervision.complaint"
    _description = "Complaint"
    _inherit = [
        "licence.supervision.complaint.verbs",
        "licence.supervision.complaint.intake",
        "licence.supervision.complaint.public",
        "licence.supervision.complaint.guards",
        "licence.supervision.complaint.integrity",
        "licence.supervision.complaint.effects",
        "licence.numbered.mixin",
        "licence.supervision.stages",
        "licence.supervision.clocked",
    ]
    _order = "id desc"
    _rec_name = "number"

    _lifecycle = COMPLAINT
    _verb_labels = {
        "triage": _lt("Hand to the Handlers"),
        "decline": _lt("Do Not Take Up"),
        "refer": _lt("Refer"),
        "instruct": _lt("Instruct (领导批示)"),
        "investigate": _lt("Begin the Investigation"),
        "conclude": _lt("Conclude"),
        "answer": _lt("Answer"),
        "close": _lt("Close"),
    }
    _clock_post_name = PETITIONS
    _main_states = (
        State.RECEIVED, State.TRIAGED, State.INVESTIGATING, State.HANDLED, State.ANSWERED,
        State.CLOSED,
    )  # fmt: skip
    _open_states = OPEN
    _first_states = BEFORE_FINDINGS
    _written_in = {"reply": BEFORE_FINDINGS | {State.HANDLED}}
    _always_open_fields = frozenset({"due_on", "warn_on"})
    _secret_fields = frozenset({"query_code"})
    _sealed_fields = frozenset(
        "authority_id received_on is_anonymous query_code answered_on closed_on".split()
    )

    state = fields.Selection(labels(COMPLAINT, STATE_WORDS), group_expand=True)
    kind = fields.Selection(labels(Kind, KIND_WORDS), required=True, index=True)
    channel = fields.Selection(CHANNELS, required=True)
    authority_id = fields.Many2one(
        "licence.authority", "Handling Body", required=True, readonly=True, index=True,
        ondelete="restrict",
    )  # fmt: skip
    received_on = fields.Date(required=True, readonly=True, index=True)
    is_anonymous = fields.Boolean("Anonymous", readonly=True)
    complainant = fields.Char(compute="_compute_complainant", help="Shown to nobody in a list.")
    query_code = fields.Char(
        readonly=True, copy=False, groups="licence_supervision.group_petition_officer",
        help="With the number it shows the complainant how far the matter has come.",
    )  # fmt: skip
    content = fields.Text(required=True)
    breach = fields.Selection(BREACHES, "About", default="other", required=True)
    named_unit = fields.Char("Unit Named", help="The consultancy the enterprise was sent to.")
    target_authority_id = fields.Many2one(
        "licence.authority", "Body Complained Of", index="btree_not_null", ondelete="restrict"
    )
    target_user_id = fields.Many2one(
        "res.users", "Official Complained Of", index="btree_not_null", ondelete="restrict"
    )
    target_partner_id = fields.Many2one(
        "res.partner", "Enterprise Complained Of", index="btree_not_null", ondelete="restrict"
    )
    target_name = fields.Char("Person or Body Named", help="Where it is in no register.")
    product_id = fields.Many2one("licence.product", index="btree_not_null", ondelete="restrict")
    application_id = fields.Many2one(
        "licence.application", "Application in Dispute", index="btree_not_null",
        ondelete="restrict",
    )  # fmt: skip
    subject = fields.Selection(
        [
            ("acceptance", "Acceptance"), ("visit", "Visit"), ("test", "Test"),
            ("decision", "Decision"),
        ],
        "In Dispute",
    )  # fmt: skip
    positions = fields.Text("Positions of the Parties")
    ruling = fields.Selection(
        [
            ("upheld", "What was done stands"), ("review", "Review again"),
            ("test", "Test again"), ("annul", "Decide anew"),
        ]
    )  # fmt: skip
    handler_ids = fields.Many2many("res.users", string="Named Handlers")
    sanction_basis_ids = fields.Many2many(
        "licence.supervision.sanction.basis", "licence_supervision_complaint_basis_rel",
        string="Punished Under",
        domain=[("is_acceptance", "=", True)],
    )  # fmt: skip
    instruction_ids = fields.One2many(
        "licence.supervision.instruction", "complaint_id", "Instructions", readonly=True
    )
    enclosure_ids = fields.One2many(
        "licence.supervision.enclosure", "complaint_id", "Enclosed Files", readonly=True
    )
    verdict = fields.Selection(
        labels(
            Verdict,
            {
                Verdict.FOUNDED: "Founded",
                Verdict.PARTLY: "Partly Founded",
                Verdict.UNFOUNDED: "Unfounded",
            },
        ),
        copy=False,
    )
    findings = fields.Text("Investigation and Handling", copy=False)
    reply = fields.Text(copy=False, help="What the complainant reads, online by the query code.")
    answered_on = fields.Date(readonly=True, copy=False)
    closed_on = fields.Date(readonly=True, copy=False)
    days_taken = fields.Integer(
        "Days to the Answer", compute="_compute_days_taken", store=True, aggregator="avg"
    )
    refer_to_id = fields.Many2one("licence.authority", ondelete="restrict", copy=False)

    _number_uniq = models.Constraint("UNIQUE (number)", "Another complaint has this number.")
    _code_uniq = models.Constraint("UNIQUE (query_code)", "This query code is taken.")

    @api.model
    def _sealed_names(self):
        """What was said, and about whom, stays as it was taken in."""
        said = {"content", "channel", "target_authority_id", "target_user_id"}
        return said | super()._sealed_names()

    @api.depends("kind", "number")
    def _compute_display_name(self):
        words = dict(self._fields["kind"]._description_selection(self.env))
        for complaint in self:
            number = complaint.number or self.env._("Number follows")
            complaint.display_name = f"{words.get(complaint.kind, '')} {number}"

    @api.depends("received_on", "answered_on")
    def _compute_days_taken(self):
        for complaint in self:
            answered = complaint.answered_on
            complaint.days_taken = (answered - complaint.received_on).days if answered else False

    @api.depends("is_anonymous")
    def _compute_complainant(self):
        for complaint in self:
            complaint.complainant = self.env._("Anonymous") if complaint.is_anonymous else "***"

    @api.constrains("handler_ids", "target_authority_id", "target_user_id")
    def _check_handlers(self):
        """条例 43: the body complained of, and whoever is below it, never handles it."""
        for complaint in self:
            if complaint._biased(complaint.handler_ids):
                raise ValidationError(
                    self.env._("Nobody of the body complained of handles the complaint.")
                )

    def _biased(self, users):
        """Those of `users` who belong to the body complained of, below it, or are the person."""
        about = self.target_authority_id
        return users.filtered(
            lambda user: (
                user == self.target_user_id or (about and about in _line(user.licence_authority_id))
            )
        )

    @api.model_create_multi
    def create(self, vals_list):
        if not self._passes():
            raise AccessError(self.env._("A complaint comes in through the intake."))
        complaints = super().create(vals_list)
        complaints._clock_start("T-45")
        return complaints

    def _clock_owner_of(self, post):
        """From the triage on it is the named handlers' work; the desk waits for them."""
        waits = self.state in (State.RECEIVED, State.DECLINED)
        # sudo: whether a colleague's account is alive does not depend on who asks
        return self.env["res.users"] if waits else self.sudo().handler_ids.filtered("active")[:1]

    def write(self, vals):
        """Who may learn the name is changed by a step, so that the journal tells who and why."""
        if "handler_ids" in vals and not self._passes():
            self._check_handlers_open()
        return super().write(vals)

    def _check_handlers_open(self):
        if any(complaint.state != State.RECEIVED for complaint in self):
            raise UserError(self.env._("Handlers are changed by “Change the Handlers”."))

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("A complaint is never deleted."))


def _line(authority):
    """The authority and all above it."""
    found = authority
    while authority.parent_id:
        authority = authority.parent_id
        found |= authority
    return found
