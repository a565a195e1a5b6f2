from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from ..clocks.kernel import legal_date
from ..lifecycle.application import Decision
from ..lifecycle.application import State as Application
from ..lifecycle.certificate import LICENSED, Origin, Standing, State
from ..tools.legal_time import legal_today

RENEWAL = "D-20"  # six months before the end: 条例 25；实施办法 27
_ENDED = {
    "retract": Standing.RETRACTED,
    "annul": Standing.ANNULLED,
    "revoke": Standing.REVOKED,
    "cancel": Standing.CANCELLED,
}
# A renewal that waits for the office; a decided one counts until the day of the decision.
_RUNNING = (
    Application.SUBMITTED, Application.RETURNED, Application.ACCEPTED, Application.CONCLUDED,
    Application.GRANTED, Application.REFUSED, Application.ISSUED,
)  # fmt: skip
_UNDECIDED = (
    Application.SUBMITTED, Application.RETURNED, Application.ACCEPTED, Application.CONCLUDED,
    Application.GRANTED,
)  # fmt: skip


class CertificateStanding(models.AbstractModel):
    """What a certificate is worth on a day: computed from dates, so no lost night falsifies it."""

    _name = "licence.certificate.standing"
    _description = "Standing of a certificate by date"

    @api.depends("valid_until", "issued_on", "origin")
    def _compute_renew_by(self):
        limits = self.env["licence.time.limit"]
        for certificate in self:
            until, term = certificate.valid_until, False
            if until and certificate.origin != Origin.LEGACY:
                term = limits._limit(RENEWAL, certificate.issued_on).number
            certificate.renew_by = term and until - relativedelta(months=term)

    @api.depends("state", "ended_on", "cancelled_on", "valid_until")
    def _compute_standing(self):
        standings = self._standings(legal_today(self.env))
        for certificate in self:
            certificate.standing = standings.get(certificate.id, Standing.NOT_YET)

    def _standing(self, date):
        """Standing of one certificate on `date`."""
        self.ensure_one()
        return self._standings(date)[self.id]

    def _standings(self, date):
        """{id: standing on `date`} in two queries, whatever the number of certificates."""
        periods = self._periods()
        deemed = self._deemed_on(date)
        return {
            certificate.id: certificate._standing_of(date, periods, deemed)
            for certificate in self
            if certificate.id
        }

    def _standing_of(self, date, periods, deemed):
        if self.cancelled_on and date >= self.cancelled_on:
            return Standing.CANCELLED
        if self.ended_on and date >= self.ended_on:
            return _ENDED[self.ended_kind]
        spans = periods.get(self.id, [])
        if any(begin <= date <= end for begin, end in spans):
            return Standing.VALID
        if all(date < begin for begin, _end in spans):
            return Standing.NOT_YET
        return Standing.DEEMED if self.id in deemed else Standing.EXPIRED

    def _periods(self):
        """{id: [(valid from, valid until)]} of every paper ever issued under the number."""
        # sudo: the standing of a certificate is public; it does not depend on who asks
        rows = (
            self.env["licence.certificate.version"]
            .sudo()
            .search_fetch(
                Domain("certificate_id", "in", self.ids),
                ["certificate_id", "valid_from", "valid_until"],
            )
        )
        periods = {}
        for row in rows:
            periods.setdefault(row.certificate_id.id, []).append((row.valid_from, row.valid_until))
        return periods

    def _deemed_on(self, date):
        """Ids of certificates a timely, undecided renewal keeps alive on `date` (APL 50(2))."""
        candidates = self.filtered(lambda each: each.valid_until and each.valid_until < date)
        # sudo: the renewal may lie with an authority the reader does not see
        renewals = (
            self.env["licence.application"]
            .sudo()
            .search_fetch(
                Domain("certificate_id", "in", candidates.ids)
                & Domain("kind", "=", "renewal")
                & Domain("state", "in", _RUNNING)
                & Domain("submitted_at", "!=", False),
                ["certificate_id", "submitted_at", "decided_on", "decision"],
            )
        )
        return {
            renewal.certificate_id.id
            for renewal in renewals
            if legal_date(renewal.submitted_at) <= (renewal.certificate_id.renew_by or date)
            and self._keeps_alive(renewal, date)
        }

    @api.model
    def _keeps_alive(self, renewal, date):
        if renewal.decision == Decision.REFUSE:
            return date < renewal.decided_on
        return True

    @api.model
    def _search_standing(self, operator, value):
        if operator not in ("in", "not in"):
            return NotImplemented
        wanted = [Standing(each) for each in value if each]
        domain = Domain.OR(self._standing_domain(each) for each in wanted)
        return ~domain if operator == "not in" else domain

    @api.model
    def _standing_domain(self, standing):
        today = legal_today(self.env)
        if standing in set(_ENDED.values()):
            return Domain("state", "=", State(standing.value))
        living = Domain("state", "=", State.VALID)
        if standing == Standing.VALID:
            return living & Domain("valid_until", ">=", today)
        if standing == Standing.NOT_YET:
            return Domain.FALSE
        over = living & Domain("valid_until", "<", today)
        waiting = Domain.custom(to_sql=self._deemed_sql)
        return over & (waiting if standing == Standing.DEEMED else ~waiting)

    @api.model
    def _deemed_sql(self, model, alias, query):
        return SQL(
            "EXISTS (SELECT 1 FROM licence_application renewal"
            " WHERE renewal.certificate_id = %s AND renewal.kind = 'renewal'"
            " AND renewal.state IN %s AND (renewal.submitted_at AT TIME ZONE 'UTC'"
            " AT TIME ZONE 'Asia/Shanghai')::date <= %s)",
            SQL.identifier(alias, "id"),
            tuple(state.value for state in _UNDECIDED),
            SQL.identifier(alias, "renew_by"),
        )

    @api.model
    def _was_licensed(self, enterprise, unit, date):
        """Certificates under which `enterprise` might make `unit` on `date`; empty: none.

        An annulment takes the right away from its own day on; what it means for days before is
        for the court that reads the act. Three queries.
        """
        self.env["licence.certificate.version"].flush_model()
        rows = self.env.execute_query(
            SQL(
                "SELECT certificate.id FROM licence_certificate certificate"
                " JOIN LATERAL (SELECT id FROM licence_certificate_version"
                "   WHERE certificate_id = certificate.id AND effective_from <= %(date)s"
                "   ORDER BY id DESC LIMIT 1) version ON true"
                " JOIN licence_certificate_version_unit named ON named.version_id = version.id"
                " WHERE certificate.enterprise_id = %(enterprise)s AND named.unit_id = %(unit)s",
                date=date, enterprise=enterprise.id, unit=unit.id,
            )
        )  # fmt: skip
        # sudo: whether an enterprise was licensed is public
        found = self.sudo().browse(row[0] for row in rows)
        standings = found._standings(fields.Date.to_date(date))
        return found.filtered(lambda each: standings[each.id] in LICENSED).with_env(self.env)
