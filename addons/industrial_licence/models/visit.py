from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.visit import BEFORE_REPORT, VISIT, Conclusion, Kind, State

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "planned": "Planned", "opened": "Under Way", "closed": "Closed", "reported": "Reported",
    "signed_off": "Signed Off", "notified": "Enterprise Told", "abandoned": "Abandoned",
}  # fmt: skip
KIND_WORDS = {"first": "First Visit", "recheck": "Re-Check", "post_issue": "After Issue"}
CONCLUSIONS = labels(Conclusion, {"passed": "Passed", "failed": "Failed"})
# Given with the plan; they follow a new filing while the visit has not begun.
PLANNED = frozenset(
    "plan_line_id team_id application_id certificate_id enterprise_id site_id department_id "
    "authority_id case_authority_id begins_on ends_on kind previous_id rule_book_id "
    "feedback_id laboratories laboratories_told_on comparison agrees".split()
)
TAKEN = frozenset(
    "opened_at closed_at reported_on reporter_id signed_off_on signer_id notified_on notice_id "
    "conclusion reasons report_sheet report_sha256".split()
)


class Visit(models.Model):
    """实地核查: one team at one place of production, from the first meeting to the result."""

    _name = "licence.visit"
    _description = "On-site visit"
    _inherit = [
        "licence.visit.guards", "licence.visit.effects", "licence.visit.checklist",
        "licence.visit.report", "licence.visit.result", "licence.visit.tablet",
        "licence.organised.mixin", "licence.paper.mixin", "licence.lifecycle.mixin",
        "mail.thread",
    ]  # fmt: skip
    _order = "begins_on desc, id desc"
    _rec_names_search = ["enterprise_id.name", "application_id.number"]

    _lifecycle = VISIT
    _main_states = (
        State.PLANNED, State.OPENED, State.CLOSED, State.REPORTED, State.SIGNED_OFF,
        State.NOTIFIED,
    )  # fmt: skip
    _open_states = BEFORE_REPORT
    _sealed_fields = PLANNED | TAKEN
    _sealed_between_steps = PLANNED
    _verb_labels = {
        "open": _lt("Open the Visit"), "close": _lt("Close the Visit"),
        "reopen": _lt("Go On With the Visit"), "report": _lt("Sign the Report"),
        "send_back": _lt("Send Back"), "sign_off": _lt("Sign Off"),
        "notify": _lt("Tell the Enterprise"), "abandon": _lt("Abandon"),
    }  # fmt: skip

    state = fields.Selection(labels(VISIT, STATE_WORDS), group_expand=True)
    kind = fields.Selection(labels(Kind, KIND_WORDS), required=True, readonly=True, index=True)
    plan_line_id = fields.Many2one(
        "licence.review.plan.line", "In the Plan", required=True, readonly=True, index=True,
        ondelete="restrict",
    )  # fmt: skip
    team_id = fields.Many2one(
        "licence.review.team", required=True, readonly=True, index=True, ondelete="restrict"
    )
    leader_id = fields.Many2one(related="team_id.leader_id")
    application_id = fields.Many2one(
        "licence.application", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    certificate_id = fields.Many2one(
        "licence.certificate", readonly=True, index="btree_not_null", ondelete="restrict",
        help="The certificate looked at after its issue.",
    )  # fmt: skip
    enterprise_id = fields.Many2one(
        "res.partner", required=True, readonly=True, index=True, ondelete="restrict"
    )
    site_id = fields.Many2one("licence.site", "Production Site", readonly=True, ondelete="restrict")
    site_address = fields.Char("Production Address", compute="_compute_site_address")
    product_id = fields.Many2one(related="plan_line_id.plan_id.product_id", store=True, index=True)
    case_authority_id = fields.Many2one(
        "licence.authority", "Authority of the Case", required=True, readonly=True, index=True,
        ondelete="restrict",
    )  # fmt: skip
    begins_on = fields.Date("From", required=True, readonly=True, index=True)
    ends_on = fields.Date("To", required=True, readonly=True)
    due_on = fields.Date(
        "Last Day", compute="_compute_due_on", store=True,
        help="The report is signed by then: as many days as the rule book gives, or as planned.",
    )  # fmt: skip
    is_overdue = fields.Boolean(
        "Overdue", compute="_compute_is_overdue", search="_search_is_overdue"
    )
    opened_at = fields.Datetime(readonly=True, copy=False)
    closed_at = fields.Datetime(readonly=True, copy=False)
    rule_book_id = fields.Many2one(
        "licence.rule.book", readonly=True, ondelete="restrict",
        help="The version that held on the day of acceptance; the checklist is its.",
    )  # fmt: skip
    pass_rule_id = fields.Many2one(related="rule_book_id.pass_rule_id")
    previous_id = fields.Many2one(
        "licence.visit", "Checks Again", readonly=True, index="btree_not_null",
        ondelete="restrict",
    )  # fmt: skip
    recheck_ids = fields.One2many("licence.visit", "previous_id", "Re-Checks", readonly=True)

    _of_something = models.Constraint(
        "CHECK (num_nonnulls(application_id, certificate_id) >= 1)",
        "A visit is held for an application or a certificate.",
    )
    _recheck_of_another = models.Constraint(
        "CHECK ((kind = 'recheck') = (previous_id IS NOT NULL))",
        "A re-check names the visit it checks again; no other visit does.",
    )
    _once_planned = models.UniqueIndex(
        "(plan_line_id) WHERE state <> 'abandoned'", "This visit is prepared already."
    )

    @api.depends("enterprise_id.name", "begins_on", "kind")
    def _compute_display_name(self):
        words = dict(self._fields["kind"]._description_selection(self.env))
        for visit in self:
            # sudo: whoever sees a visit sees whom it is paid to
            name = visit.sudo().enterprise_id.name or ""
            visit.display_name = f"{name} · {words.get(visit.kind, '')} {visit.begins_on or ''}"

    @api.depends("site_id")
    def _compute_site_address(self):
        for visit in self:
            # sudo: as above
            visit.site_address = visit.sudo().site_id.address

    @api.depends("begins_on", "ends_on", "rule_book_id.visit_days")
    def _compute_due_on(self):
        for visit in self:
            days = visit.rule_book_id.visit_days
            last = fields.Date.add(visit.begins_on, days=days - 1) if days else visit.ends_on
            visit.due_on = max(last, visit.ends_on) if last else last

    def copy(self, default=None):  # pylint: disable=method-required-super
        raise UserError(self.env._("A visit follows from a filed plan; it is not copied."))

    def action_open(self):
        return self._advance("open")

    def action_close(self):
        return self._advance("close")

    def action_reopen(self):
        return self._ask("reopen")

    def action_report(self):
        facts = self._report_facts()
        return self._advance("report", facts=facts, document_hash=facts["report_sha256"])

    def action_send_back(self):
        return self._ask("send_back")

    def action_sign_off(self):
        return self._advance("sign_off", document_hash=self.report_sha256)

    def action_notify(self):
        return self._advance("notify")

    def action_abandon(self):
        return self._ask("abandon")
