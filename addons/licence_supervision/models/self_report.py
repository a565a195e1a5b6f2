from datetime import date

from odoo import api, fields, models
from odoo.addons.industrial_licence.clocks.kernel import due_date
from odoo.addons.industrial_licence.lifecycle.certificate import State as Certificate
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import SQL
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.self_report import SELF_REPORT, State, Verdict
from .report_year import ABOLISHED

_lt = LazyTranslate(__name__)

STATE_WORDS = {State.DUE: "Due", State.SUBMITTED: "Handed In", State.REVIEWED: "Reviewed"}
VERDICT_WORDS = {Verdict.IN_ORDER: "In Order", Verdict.PROBLEM: "Problem Found"}
# 实施办法 48: what the report tells.
TOLD = ("conditions", "particulars", "production", "marks", "inspected", "other")
LIMIT = "T-01"
LONGEST = 10_000


class SupervisionSelfReport(models.Model):
    _name = "licence.supervision.self.report"
    _description = "Annual Self-Inspection Report"
    _inherit = "licence.supervision.stages"
    _order = "year desc, id desc"

    _lifecycle = SELF_REPORT
    _verb_labels = {"submit": _lt("Handed In"), "review": _lt("Reviewed")}
    _main_states = tuple(State)
    _open_states = frozenset({State.DUE, State.SUBMITTED})
    _first_states = frozenset({State.DUE})
    _written_in = {
        **dict.fromkeys(("verdict", "remark"), frozenset({State.SUBMITTED})),
        **dict.fromkeys(("enterprise_id", "area_id", "year", "deadline"), frozenset()),
    }
    _sealed_fields = frozenset({"submitted_on", "reviewed_on", "reviewer_id"})

    state = fields.Selection(labels(SELF_REPORT, STATE_WORDS), group_expand=True)
    enterprise_id = fields.Many2one(
        "res.partner", required=True, readonly=True, index=True, ondelete="restrict"
    )
    area_id = fields.Many2one(
        "licence.authority", "Body of the Place", readonly=True, index=True, ondelete="restrict"
    )
    year = fields.Integer(required=True, readonly=True, index=True, aggregator=None)
    deadline = fields.Date(required=True, readonly=True)
    conditions = fields.Text("生产条件保持情况")
    particulars = fields.Text("企业名称、住所、生产地址变化情况")
    production = fields.Text("企业生产状况及产品变化情况")
    marks = fields.Text("生产许可证证书、标志和编号使用情况")
    inspected = fields.Text("行政机关对产品质量的监督检查情况")
    other = fields.Text("其他应当说明的情况")
    submitted_on = fields.Date(readonly=True, copy=False)
    is_late = fields.Boolean(compute="_compute_is_late", search="_search_is_late")
    verdict = fields.Selection(labels(Verdict, VERDICT_WORDS), copy=False)
    remark = fields.Text(groups="base.group_user")
    reviewed_on = fields.Date(readonly=True, copy=False)
    reviewer_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")

    _once_a_year = models.Constraint(
        "UNIQUE (enterprise_id, year)", "The enterprise has its report of this year already."
    )

    @api.depends("enterprise_id.name", "year")
    def _compute_display_name(self):
        for report in self:
            report.display_name = f"{report.year or ''} {report.enterprise_id.name or ''}".strip()

    @api.depends("deadline", "submitted_on")
    def _compute_is_late(self):
        today = legal_today(self.env)
        for report in self:
            last = report.deadline
            report.is_late = bool(last) and (report.submitted_on or today) > last

    def _search_is_late(self, operator, value):
        if operator != "in":
            return NotImplemented
        waiting = Domain("submitted_on", "=", False)
        late = waiting & Domain("deadline", "<", legal_today(self.env))
        late |= Domain.custom(to_sql=self._handed_in_late)
        return late if True in value else ~late

    @api.model
    def _handed_in_late(self, model, alias, query):
        handed = model._field_to_sql(alias, "submitted_on", query)
        return SQL("%s > %s", handed, model._field_to_sql(alias, "deadline", query))

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su:
            raise UserError(self.env._("The year opens the reports; none is made by hand."))
        return super().create(vals_list)

    @api.model
    def _cron_open_year(self):
        """Year rollover: one due report for each holder, the year before being over."""
        return self._open_year(legal_today(self.env).year - 1)

    @api.model
    def _open_year(self, year):
        """In one statement; none where the province has given the yearly review up."""
        first, last = date(year, 1, 1), date(year, 12, 31)
        limits, calendar = self.env["licence.time.limit"], self.env["licence.calendar.year"]
        deadline = due_date(last, limits._limit(LIMIT, last)._term(), calendar._calendar())
        self.env.flush_all()
        rows = self.env.execute_query(
            SQL(
                "INSERT INTO licence_supervision_self_report (enterprise_id, area_id, year,"
                " deadline, state, version, create_uid, write_uid, create_date, write_date)"
                " SELECT DISTINCT partner.id, partner.region_id, %(year)s, %(deadline)s::date,"
                " %(due)s, 0, %(user)s, %(user)s, now() AT TIME ZONE 'UTC',"
                " now() AT TIME ZONE 'UTC'"
                " FROM licence_certificate certificate"
                " JOIN res_partner partner ON partner.id = certificate.enterprise_id"
                " JOIN licence_authority area ON area.id = partner.region_id"
                " WHERE partner.active AND certificate.state = %(valid)s"
                " AND certificate.is_legacy_food IS NOT TRUE"
                " AND certificate.valid_from <= %(last)s AND certificate.valid_until >= %(first)s"
                " AND NOT EXISTS (SELECT 1 FROM licence_regime_switch switch"
                "  WHERE switch.code = %(abolished)s AND switch.adopted_on <= %(last)s"
                "  AND (switch.ended_on IS NULL OR switch.ended_on >= %(last)s)"
                "  AND (switch.province_id IS NULL OR switch.province_id = area.province_id))"
                " ON CONFLICT (enterprise_id, year) DO NOTHING RETURNING id",
                year=year, deadline=deadline, due=State.DUE.value, user=self.env.uid,
                valid=Certificate.VALID.value, first=first, last=last, abolished=ABOLISHED,
            )
        )  # fmt: skip
        self.invalidate_model()
        return self.browse(row[0] for row in rows)

    def _guard_mandate(self):
        """An officer keeps a report that came on paper; online only who may act hands it in."""
        if self.env.user.share and not self.enterprise_id._may_act():
            yield self.env._("Your mandate lets you read, not act.")

    def _parts(self, told):
        """What the page of the enterprise asks for: name, words of the form, what is written."""
        return [
            (name, self._fields[name]._description_string(self.env), told.get(name) or self[name])
            for name in TOLD
        ]

    def _hand_in_online(self, told):
        """实施办法 48: written and handed in by the enterprise, whole or not at all."""
        self.ensure_one()
        self.check_access("read")
        words = {name: (told.get(name) or "").strip()[:LONGEST] for name in TOLD}
        with self.env.cr.savepoint():
            # sudo: the enterprise writes what it tells and nothing else of the report
            self.sudo().write(words)
            self._advance("submit")
            self.env["licence.typed"]._forget("self_report", self.id)

    def _guard_told_everything(self):
        for name in TOLD[:-1]:
            if not (self[name] or "").strip():
                yield self.env._(
                    "Write “%(part)s”.", part=self._fields[name]._description_string(self.env)
                )

    def _guard_judged(self):
        if not self.verdict:
            yield self.env._("Say whether the report is in order.")

    def _after_submit(self):
        self._seal({"submitted_on": legal_today(self.env)})

    def _after_review(self):
        self._seal({"reviewed_on": legal_today(self.env), "reviewer_id": self.env.uid})

    def action_submit(self):
        return self._advance("submit")

    def action_review(self):
        return self._advance("review")


class Typed(models.Model):
    _inherit = "licence.typed"

    @api.model
    def _forms(self):
        return {**super()._forms(), "self_report": dict.fromkeys(TOLD, LONGEST)}
