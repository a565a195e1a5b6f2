from collections import defaultdict

from odoo import api, models
from odoo.tools import SQL

from ..lifecycle.auditor import State as AuditorState
from ..lifecycle.qualification import COUNTED
from ..lifecycle.sanction import BARRING
from ..lifecycle.sanction import State as SanctionState
from ..teams.kernel import Code, Person, Span, Tie, Visit
from ..tools.legal_time import legal_today
from .review_facts_sql import TIES


class ReviewFacts(models.AbstractModel):
    """What the rules of teams look at, loaded for any number of people in the same few queries."""

    _name = "licence.review.facts"
    _description = "Facts about people for the rules of teams"

    @api.model
    def _visits(self, lines, on_dates=None):
        """The visits of plan lines for the kernel, on their own days or on the days given."""
        days = sorted(on_dates or ())
        # sudo: whom a visit is about does not depend on who plans it
        return [
            Visit(
                line.enterprise_id.id, line.enterprise_id.name or "",
                days[0] if days else line.begins_on, days[-1] if days else line.ends_on,
            )
            for line in lines.sudo()
            if days or (line.begins_on and line.ends_on)
        ]  # fmt: skip

    @api.model
    def _rules(self, visits):
        """The rules of the day of the first visit."""
        day = min((visit.first for visit in visits), default=legal_today(self.env))
        return self.env["licence.review.rule"]._rules_on(day)

    @api.model
    def _people(self, ids, product, visits, plan=None):
        """{auditor id: person}: as many queries for one as for eight thousand."""
        self.env.flush_all()
        ids = tuple(ids) or (0,)
        first = min((visit.first for visit in visits), default=legal_today(self.env))
        last = max((visit.last for visit in visits), default=first)
        spans = {
            "valid": self._periods(ids, first, last),
            "barred": self._bars(ids, first, last),
            "competent": self._competences(ids, product),
            "away": self._leaves(ids, first, last),
            "booked": self._bookings(ids, first, last, plan),
            "ties": self._ties(ids, [visit.enterprise for visit in visits], plan),
            "pledged": self._pledges(ids),
        }
        load = self.env["licence.review.booking"]._load(first.year)
        return {row[0]: self._person(row, spans, load) for row in self._entries(ids)}

    @api.model
    def _person(self, row, spans, load):
        key, name, kind, level, employer, employer_type = row
        return Person(
            key, name, kind, level or "", employer or 0, employer_type or "", load.get(key, 0),
            **{word: found.get(key, ()) for word, found in spans.items()},
        )  # fmt: skip

    @api.model
    def _entries(self, ids):
        return self._rows(
            SQL(
                "SELECT id, name, kind, level, employer_id, employer_type FROM licence_auditor "
                "WHERE id IN %s",
                ids,
            )
        )

    @api.model
    def _periods(self, ids, first, last):
        """Days on which somebody stood in the register, whatever the entry says today."""
        return self._spans(
            SQL(
                "SELECT q.auditor_id, q.valid_from, LEAST(q.valid_until, q.ended_on - 1, "
                "CASE WHEN a.state = %s THEN NULL ELSE a.ended_on - 1 END) "
                "FROM licence_qualification q JOIN licence_auditor a ON a.id = q.auditor_id "
                "WHERE q.auditor_id IN %s AND q.state IN %s AND q.valid_from <= %s "
                "AND (a.state = %s OR a.ended_on > %s)",
                AuditorState.REGISTERED.value, ids, tuple(COUNTED), last,
                AuditorState.REGISTERED.value, first,
            )
        )  # fmt: skip

    @api.model
    def _bars(self, ids, first, last):
        return self._spans(
            SQL(
                "SELECT res_id, effective_from, LEAST(effective_to, free_from - 1) "
                "FROM licence_sanction WHERE res_model = 'licence.auditor' AND res_id IN %s "
                "AND state IN %s AND kind IN %s AND effective_from <= %s "
                "AND (effective_to IS NULL OR effective_to >= %s) "
                "AND (free_from IS NULL OR free_from > %s)",
                ids, (SanctionState.IMPOSED.value, SanctionState.LIFTED.value),
                tuple(BARRING), last, first, first,
            )
        )  # fmt: skip

    @api.model
    def _competences(self, ids, product):
        return self._spans(
            SQL(
                "SELECT auditor_id, effective_from, effective_to FROM licence_auditor_competence "
                "WHERE auditor_id IN %s AND product_id = %s",
                ids, product.id or 0,
            )
        )  # fmt: skip

    @api.model
    def _leaves(self, ids, first, last):
        return self._spans(
            SQL(
                "SELECT auditor_id, effective_from, effective_to FROM licence_leave "
                "WHERE auditor_id IN %s AND effective_from <= %s "
                "AND (effective_to IS NULL OR effective_to >= %s)",
                ids, last, first,
            )
        )  # fmt: skip

    @api.model
    def _pledges(self, ids):
        """Years for which the code of conduct is acknowledged (499号 二(一)1)."""
        rows = self._rows(
            SQL(
                "SELECT auditor_id, array_agg(year) FROM licence_conduct_pledge "
                "WHERE auditor_id IN %s GROUP BY auditor_id",
                ids,
            )
        )
        return dict(rows)

    @api.model
    def _bookings(self, ids, first, last, plan):
        """Days on other plans' visits; those of this very plan do not stand against it."""
        return self._spans(
            SQL(
                "SELECT auditor_id, begins_on, ends_on FROM licence_review_booking "
                "WHERE auditor_id IN %s AND begins_on <= %s AND ends_on >= %s AND plan_id <> %s",
                ids, last, first, plan.id or 0 if plan else 0,
            )
        )  # fmt: skip

    @api.model
    def _ties(self, ids, enterprises, plan):
        found = defaultdict(list)
        facts = {"ids": ids, "firms": tuple(enterprises) or (0,), "plan": plan.id if plan else 0}
        for person, relation, enterprise, begin, end in self._rows(SQL(TIES, **facts)):
            found[person].append(Tie(Code(relation), enterprise, Span(begin, end)))
        return found

    @api.model
    def _spans(self, query):
        found = defaultdict(list)
        for person, begin, end in self._rows(query):
            found[person].append(Span(begin, end))
        return found

    @api.model
    def _rows(self, query):
        self.env.cr.execute(query)
        return self.env.cr.fetchall()
