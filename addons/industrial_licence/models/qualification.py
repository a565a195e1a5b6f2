from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.qualification import COUNTED, QUALIFICATION, Kind, State
from ..tools.legal_time import legal_today
from .auditor import LEVELS, Level

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "draft": "Draft", "recommended": "Recommended", "approved": "Approved",
    "entered": "Entered in the Register", "ended": "Ended", "refused": "Not Approved",
}  # fmt: skip
KIND_WORDS = {"register": "Registration", "renew": "Renewal", "promote": "Promotion"}


class Qualification(models.Model):
    """注册, 期满换证, 晋级: a paper that leads a person into the register, or on in it."""

    _name = "licence.qualification"
    _description = "Registration, renewal or promotion"
    _inherit = [
        "licence.qualification.guards", "licence.qualification.effects", "licence.fixed.mixin",
        "licence.lifecycle.mixin", "licence.clocked.mixin", "mail.thread",
    ]  # fmt: skip
    _order = "id desc"

    _lifecycle = QUALIFICATION
    _open_states = frozenset({State.DRAFT, State.RECOMMENDED})
    _sealed_fields = frozenset(
        {"valid_from", "valid_until", "ended_on", "approved_on", "approved_by_id", "authority_id"}
    )
    # What was recommended is what is approved.
    _fixed_fields = frozenset({"auditor_id", "kind", "level", "exam_result_id", "opinion"})
    _verb_labels = {
        "recommend": _lt("Recommend"), "approve": _lt("Approve"), "refuse": _lt("Do Not Approve"),
        "enter": _lt("Enter in the Register"),
    }  # fmt: skip

    state = fields.Selection(labels(QUALIFICATION, STATE_WORDS))
    kind = fields.Selection(labels(Kind, KIND_WORDS), required=True, default="register", index=True)
    auditor_id = fields.Many2one(
        "licence.auditor", "Person", required=True, index=True, ondelete="restrict"
    )
    entry_kind = fields.Selection(related="auditor_id.kind", string="Entry")
    recommender_name = fields.Char(related="auditor_id.recommender_name")
    level = fields.Selection(LEVELS, "Level Sought")
    exam_result_id = fields.Many2one(
        "licence.exam.result", "Examination", ondelete="restrict",
        domain="[('auditor_id', '=', auditor_id), ('is_passed', '=', True)]",
    )  # fmt: skip
    opinion = fields.Text("Recommender's Opinion")
    assessment = fields.Text(compute="_compute_assessment", help="From the yearly assessments.")
    training_hours = fields.Float(compute="_compute_training_hours")
    approval_no = fields.Char("Approval Number", copy=False)
    register_no = fields.Char(
        "Register Number", copy=False, help="Given at the first registration; kept afterwards."
    )
    valid_from = fields.Date(readonly=True, copy=False)
    valid_until = fields.Date(readonly=True, copy=False)
    ended_on = fields.Date(
        readonly=True, copy=False, help="The first day on which the period no longer stood."
    )
    approved_on = fields.Date(readonly=True, copy=False)
    approved_by_id = fields.Many2one("res.users", readonly=True, copy=False)
    authority_id = fields.Many2one(
        "licence.authority", "Registrar", readonly=True, copy=False, index="btree_not_null"
    )

    _exam_once = models.UniqueIndex(
        "(exam_result_id) WHERE exam_result_id IS NOT NULL AND state <> 'refused'",
        "This examination already stands behind another paper.",
    )
    _one_running = models.UniqueIndex(
        "(auditor_id) WHERE state IN ('draft', 'recommended', 'approved')",
        "A paper for this person is already under way.",
    )
    _one_period = models.Constraint(
        "EXCLUDE USING gist (int4range(auditor_id, auditor_id, '[]') WITH &&, "
        "daterange(valid_from, valid_until, '[]') WITH &&) "
        "WHERE (state = 'entered' AND kind <> 'promote')",
        "The periods of registration of a person do not overlap.",
    )

    def _standing_on(self, _name):
        return self.filtered(lambda paper: paper.state != State.DRAFT)

    @api.depends("auditor_id", "kind")
    def _compute_display_name(self):
        words = dict(self._fields["kind"]._description_selection(self.env))
        for paper in self:
            paper.display_name = f"{paper.auditor_id.name or ''} · {words.get(paper.kind, '')}"

    @api.constrains("level", "auditor_id", "kind")
    def _check_level(self):
        for paper in self:
            if (paper.entry_kind == "auditor") != bool(paper.level):
                raise ValidationError(
                    self.env._("An auditor has a level; experts and trainers have none.")
                )
            if paper.kind == Kind.PROMOTE and paper.level != Level.SENIOR:
                raise ValidationError(self.env._("A promotion leads to the senior level."))

    @api.depends("auditor_id", "kind")
    def _compute_training_hours(self):
        for paper in self:
            paper.training_hours = paper._hours_since(paper._period_begin())

    def _hours_since(self, begin):
        rows = self.env["licence.training.attendance"].sudo()  # sudo: hours at any organiser count
        counted = rows._domain_counted(self.auditor_id, begin, self._judged_on())
        return sum(rows.search(counted).mapped("hours"))

    @api.depends("auditor_id", "kind")
    def _compute_assessment(self):
        words = dict(
            self.env["licence.performance"]._fields["grade"]._description_selection(self.env)
        )
        for paper in self:
            paper.assessment = "\n".join(
                f"{row.year}：{words.get(row.grade, '—')}（{row.visit_count}）"
                for row in paper._daily_records().sorted("year")
            )

    def _period_begin(self):
        """Training and daily work are counted from the beginning of the running period."""
        if self.kind == Kind.REGISTER:
            return self._judged_on() - relativedelta(years=1)
        return self._running_period().valid_from or self.auditor_id.valid_from

    def _judged_on(self):
        """A decided paper keeps showing what it was decided on."""
        return self.approved_on or legal_today(self.env)

    def _running_period(self):
        return self.search(
            [
                ("auditor_id", "=", self.auditor_id.id),
                ("id", "!=", self._origin.id or 0),
                ("state", "=", State.ENTERED),
                ("kind", "!=", Kind.PROMOTE),
            ],
            order="valid_from desc",
            limit=1,
        )

    def _daily_records(self):
        """The yearly performance records of the period the person was registered for."""
        begin = self._period_begin()
        if self.kind == Kind.REGISTER or not begin:
            return self.env["licence.performance"]
        # sudo: a registrar of another province judges the same records
        return (
            self.env["licence.performance"]
            .sudo()
            .search([("auditor_id", "=", self.auditor_id.id), ("year", ">=", begin.year)])
        )

    @api.model
    def _domain_on(self, date):
        """Papers whose period covers `date`."""
        return (
            Domain("state", "in", list(COUNTED))
            & (Domain("ended_on", "=", False) | Domain("ended_on", ">", date))
            & Domain("valid_from", "<=", date)
            & (Domain("valid_until", "=", False) | Domain("valid_until", ">=", date))
        )

    def _clock_authority(self):
        return self.authority_id

    def action_recommend(self):
        return self._advance("recommend")

    def action_approve(self):
        return self._advance("approve")

    def action_refuse(self):
        return self._ask("refuse")

    def action_enter(self):
        return self._advance("enter")
