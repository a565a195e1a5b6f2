import base64

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.report import MONTHLY, REPORT, Kind, State

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.GENERATED: "Generated",
    State.CHECKED: "Checked",
    State.SIGNED: "Signed",
    State.SEALED: "Sealed",
    State.SENT: "Sent",
    State.RECEIVED: "Receipt Confirmed",
    State.CORRECTED: "Corrected by a Supplement",
}
KIND_WORDS = {
    Kind.APPLICANTS: "Monthly Report 1: Applicants",
    Kind.SUMMARY: "Monthly Report 2: Annex 1",
    Kind.YEARLY: "October Report of the Province",
    Kind.LOCAL: "Annual Report to the Body Above",
}
IDENTITY = frozenset({"kind", "authority_id", "period"})


class SupervisionReport(models.Model):
    """信息管理规定 18–20: what a province hands in about its work, one for each kind and month."""

    _name = "licence.supervision.report"
    _description = "Official Summary Report"
    _inherit = [
        "licence.supervision.report.verbs",
        "licence.supervision.report.period",
        "licence.supervision.report.guards",
        "licence.supervision.report.effects",
        "licence.supervision.report.clock",
        "licence.supervision.report.fill",
        "licence.supervision.report.year",
        "licence.supervision.report.difference",
        "licence.supervision.report.sheet",
        "licence.lifecycle.mixin",
        "licence.supervision.clocked",
    ]
    _order = "period_begin desc, kind, authority_id, supplement_no desc"

    _lifecycle = REPORT
    _verb_labels = {
        "check": _lt("Check"),
        "send_back": _lt("Send Back"),
        "sign": _lt("Sign as Preparer"),
        "countersign": _lt("Sign as Leader"),
        "seal": _lt("Seal"),
        "send": _lt("Send"),
        "receive": _lt("Confirm Receipt"),
        "correct": _lt("Correct by a Supplement"),
    }
    _main_states = (State.GENERATED, State.CHECKED, State.SIGNED, State.SEALED, State.SENT)
    _open_states = frozenset({State.GENERATED})
    _always_open_fields = frozenset({"due_on", "warn_on"})
    _sealed_fields = frozenset(
        "supplement_no corrects_id period_begin period_end checker_id "
        "first_signer_id first_signed_at second_signer_id second_signed_at sealed_on "
        "sealer_id sent_on sent_at received_on digest paper_id".split()
    )

    state = fields.Selection(labels(REPORT, STATE_WORDS), group_expand=True)
    kind = fields.Selection(
        labels(Kind, KIND_WORDS), required=True, index=True, default=Kind.SUMMARY.value
    )
    authority_id = fields.Many2one(
        "licence.authority", "Reporting Body", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    province_id = fields.Many2one(related="authority_id.province_id", store=True, index=True)
    supplement_no = fields.Integer("Supplement", readonly=True, default=0, aggregator=None)
    corrects_id = fields.Many2one(
        "licence.supervision.report", readonly=True, copy=False, ondelete="restrict",
        index="btree_not_null",
    )  # fmt: skip
    supplement_ids = fields.One2many(
        "licence.supervision.report", "corrects_id", "Supplements", readonly=True
    )
    line_ids = fields.One2many("licence.supervision.report.line", "report_id", "Lines")
    line_count = fields.Integer(compute="_compute_line_count")
    self_review = fields.Text("年度审查情况")
    patrol = fields.Text("巡查回访情况")
    regular = fields.Text("定期监督情况")
    handling = fields.Text("对存在问题的企业处理情况")
    figures = fields.Json(readonly=True, help="The numbers the sections were prefilled with.")
    difference_note = fields.Text(
        "Explanation of Differences", help="Why the report and the registers differ, line by line."
    )
    generated_at = fields.Datetime(readonly=True, copy=False)
    checker_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    first_signer_id = fields.Many2one(
        "res.users", "Signed by Preparer", readonly=True, copy=False, ondelete="restrict"
    )
    first_signed_at = fields.Datetime(readonly=True, copy=False)
    second_signer_id = fields.Many2one(
        "res.users", "Signed by Leader", readonly=True, copy=False, ondelete="restrict"
    )
    second_signed_at = fields.Datetime(readonly=True, copy=False)
    sealer_id = fields.Many2one(
        "res.users", "Sealed By", readonly=True, copy=False, ondelete="restrict"
    )
    sealed_on = fields.Date(readonly=True, copy=False)
    sent_on = fields.Date("Handed In On", readonly=True, copy=False, index=True)
    sent_at = fields.Datetime(readonly=True, copy=False)
    received_on = fields.Date("Receipt Confirmed On", readonly=True, copy=False)
    digest = fields.Char("SHA-256", readonly=True, copy=False)
    workbook = fields.Binary("Electronic Text", readonly=True, copy=False, attachment=True)
    draft_workbook = fields.Binary("Workbook", compute="_compute_draft_workbook")
    workbook_name = fields.Char(compute="_compute_workbook_name")
    paper_id = fields.Many2one("licence.paper", readonly=True, copy=False, ondelete="restrict")

    _one_of_a_kind = models.Constraint(
        "UNIQUE (kind, authority_id, period_begin, supplement_no)",
        "There is a report of this kind for this period already; correct it by a supplement.",
    )
    _two_persons = models.Constraint(
        "CHECK (second_signer_id IS NULL OR (second_signer_id <> first_signer_id "
        "AND second_signer_id <> checker_id))",
        "Two persons sign: whoever checked or signed first does not sign as leader.",
    )
    _whole_period = models.Constraint(
        "CHECK (period_end > period_begin)", "A report speaks of a whole period."
    )

    @api.model
    def _sealed_names(self):
        return {"deadline", "figures", "generated_at", "workbook", *super()._sealed_names()}

    @api.depends("kind", "authority_id.name", "period_begin", "supplement_no")
    def _compute_display_name(self):
        words = dict(self._fields["kind"]._description_selection(self.env))
        for report in self:
            day = report.period_end
            span = f"{day:%Y-%m}" if report.kind in MONTHLY and day else f"{day or '':%Y}"
            name = f"{words.get(report.kind, '')} {span} {report.authority_id.name or ''}"
            report.display_name = report._with_supplement(name)

    def _with_supplement(self, name):
        if not self.supplement_no:
            return name
        return self.env._(
            "%(report)s, supplement %(number)s", report=name, number=self.supplement_no
        )

    @api.depends("line_ids")
    def _compute_line_count(self):
        counts = dict(
            self.env["licence.supervision.report.line"]._read_group(
                Domain("report_id", "in", self.ids), ["report_id"], ["__count"]
            )
        )
        for report in self:
            report.line_count = counts.get(report._origin, 0)

    @api.depends("kind", "period_end", "authority_id", "supplement_no")
    def _compute_workbook_name(self):
        for report in self:
            report.workbook_name = f"{report.display_name}.xlsx"

    def _compute_draft_workbook(self):
        for report in self:
            report.draft_workbook = base64.b64encode(report._to_workbook())

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            self._check_new({**self.default_get(["kind", "authority_id", "period"]), **vals})
        reports = super().create(vals_list)
        reports._fill()
        reports._prefill()
        reports._begin_terms()
        return reports

    def write(self, vals):
        if IDENTITY & set(vals) and not self._passes():
            raise UserError(self.env._("Kind, body and period of a report stay what they are."))
        if not self._passes():
            self._check_own_body()
        return super().write(vals)

    def _check_own_body(self):
        own = self.env.user.licence_authority_id
        if not self.env.su and self.authority_id - own:
            raise UserError(self.env._("This report belongs to another body."))
