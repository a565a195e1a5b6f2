from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.addons.industrial_licence.models.authority import Level
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..lifecycle.report import MONTHLY, Kind

# The last month of the year a report of the year speaks of; the rest belongs to the next one.
LAST_MONTH = {Kind.YEARLY: 9, Kind.LOCAL: 8}
REPORTS_OF = {
    Level.NATIONAL: frozenset(),
    Level.PROVINCE: MONTHLY | {Kind.YEARLY},
    Level.CITY: frozenset({Kind.LOCAL}),
    Level.COUNTY: frozenset({Kind.LOCAL}),
}
POST = "licence_supervision.group_reporter"


class SupervisionReportPeriod(models.AbstractModel):
    """Which days a report speaks of, who makes it, and that it is made once."""

    _name = "licence.supervision.report.period"
    _description = "Period of an official report"

    period = fields.Date(required=True, help="Any day of the month, or of the year, reported on.")
    period_begin = fields.Date("First Day", compute="_compute_period", store=True, precompute=True)
    period_end = fields.Date("Last Day", compute="_compute_period", store=True, precompute=True)

    @api.depends("kind", "period")
    def _compute_period(self):
        for report in self:
            report.period_begin, report.period_end = self._span(report.kind, report.period)

    @api.model
    def _span(self, kind, day):
        """First and last day: the month of `day`, or twelve months that end with its year."""
        if not day or not kind:
            return False, False
        if kind in MONTHLY:
            return day.replace(day=1), day + relativedelta(day=31)
        end = date(day.year, LAST_MONTH[kind], 1) + relativedelta(day=31)
        return end + timedelta(days=1) - relativedelta(years=1), end

    @api.model
    def _check_new(self, vals):
        """The period is over, the body is one's own, and nothing was made about it before."""
        begin, end = self._span(vals.get("kind"), fields.Date.to_date(vals.get("period")))
        if not end:
            raise UserError(self.env._("Say what kind of report, and about which month."))
        if end >= legal_today(self.env):
            raise UserError(
                self.env._("The period ends on %(day)s; its report is made after that.", day=end)
            )
        own = self.env.user.licence_authority_id.id
        if not self.env.su and vals.get("authority_id") != own:
            raise UserError(self.env._("A body makes its own reports, nobody else's."))
        body = self.env["licence.authority"].browse(vals.get("authority_id"))
        if vals["kind"] not in REPORTS_OF[Level(body.level)]:
            raise UserError(self.env._("%(body)s does not make this kind.", body=body.name))
        if not vals.get("supplement_no"):
            self._check_first(vals, begin)

    @api.model
    def _check_first(self, vals, begin):
        domain = Domain("kind", "=", vals["kind"]) & Domain("period_begin", "=", begin)
        # sudo: whether a report exists does not depend on who may read it
        if self.sudo().search_count(domain & Domain("authority_id", "=", vals["authority_id"])):
            raise UserError(
                self.env._("This report exists already; correct it by a numbered supplement.")
            )

    @api.model
    def _cron_generate(self):
        """On the first of a month: a draft for every body that has somebody who reports."""
        today = legal_today(self.env)
        kinds = self._kinds_due(today)
        bodies = self.env.ref(
            "licence_supervision.group_reporter"
        ).all_user_ids.licence_authority_id
        wanted = [
            {"kind": kind.value, "authority_id": body.id, "period": day}
            for kind, day in kinds.items()
            for body in bodies
            if kind in REPORTS_OF[Level(body.level)]
        ]
        made = self._made_among(wanted)
        return self.create([vals for vals in wanted if self._key(vals) not in made])

    @api.model
    def _kinds_due(self, today):
        """{kind: a day of its last period that is over}."""
        last_month = today.replace(day=1) - timedelta(days=1)
        due = dict.fromkeys((Kind.APPLICANTS, Kind.SUMMARY), last_month)
        return due | {
            kind: today if today.month > month else today - relativedelta(years=1)
            for kind, month in LAST_MONTH.items()
        }

    @api.model
    def _key(self, vals):
        return vals["kind"], vals["authority_id"], self._span(vals["kind"], vals["period"])[0]

    @api.model
    def _made_among(self, wanted):
        begins = {self._key(vals)[2] for vals in wanted}
        found = self.search_fetch(
            Domain("period_begin", "in", list(begins)), ["kind", "authority_id", "period_begin"]
        )
        return {(one.kind, one.authority_id.id, one.period_begin) for one in found}
