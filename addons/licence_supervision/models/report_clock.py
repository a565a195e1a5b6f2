from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.fields import Domain
from odoo.tools import SQL

from ..lifecycle.kernel import LEADER, REPORTER
from ..lifecycle.report import Kind, State

# Rows of the table of time limits: 信息管理规定 18, 19, 20.
LIMITS = {
    Kind.APPLICANTS: "T-17",
    Kind.SUMMARY: "T-18",
    Kind.YEARLY: "T-20",
    Kind.LOCAL: "T-19",
}


class SupervisionReportClock(models.AbstractModel):
    """When a report is due: one term each, begun on the last day of its period."""

    _name = "licence.supervision.report.clock"
    _description = "Due dates of the official reports"

    deadline = fields.Date(readonly=True, copy=False, index=True, help="Last day to send it.")
    is_late = fields.Boolean(compute="_compute_is_late", search="_search_is_late")

    @api.depends("deadline", "sent_on", "state")
    def _compute_is_late(self):
        today = legal_today(self.env)
        for report in self:
            last = report.deadline
            report.is_late = bool(last) and (report.sent_on or today) > last

    def _search_is_late(self, operator, value):
        if operator != "in":
            return NotImplemented
        today = legal_today(self.env)
        waiting = Domain("sent_on", "=", False) & Domain("deadline", "<", today)
        sent = Domain.custom(to_sql=self._sent_late_sql)
        return (waiting | sent) if True in value else ~(waiting | sent)

    @api.model
    def _sent_late_sql(self, model, alias, query):
        sent = model._field_to_sql(alias, "sent_on", query)
        return SQL("%s > %s", sent, model._field_to_sql(alias, "deadline", query))

    def _begin_terms(self):
        """One clock for each report; a supplement has no term of its own."""
        for kind, reports in self.grouped("kind").items():
            for report in reports.filtered(lambda one: not one.supplement_no):
                report._begin_term(LIMITS[Kind(kind)])

    def _clock_post_at_turn(self):
        """The reporter draws up, seals and sends; in between the leader's signature is due."""
        is_signed = self.state == State.CHECKED and self.first_signer_id
        return LEADER if is_signed else REPORTER

    def _begin_term(self, code):
        limit = self.env["licence.time.limit"]
        if not limit._limit_id(code, self.period_end, False, False):
            return  # older than the rule: handed in for the record, never late
        self._clock_start(code, on=self.period_end)
        fallback = self.period_end + relativedelta(days=limit._limit(code, self.period_end).number)
        self._seal({"deadline": self.due_on or fallback})
