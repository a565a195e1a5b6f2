import json
from datetime import date

from odoo import api, fields, models
from odoo.tools import SQL
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.performance import PERFORMANCE, Grade, State
from ..tools.legal_time import legal_now, legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "open": "Open", "assessed": "Assessed", "acknowledged": "Acknowledged",
    "objected": "Objected To", "confirmed": "Confirmed After Objection",
}  # fmt: skip
GRADES = labels(
    Grade,
    {
        "excellent": "Excellent", "competent": "Competent", "basic": "Basically Competent",
        "failed": "Failed",
    },
)  # fmt: skip
FIGURES = (
    "visit_count", "visit_days", "late_count", "recheck_count", "recheck_agreed",
    "feedback_count", "feedback_score",
)  # fmt: skip


class Performance(models.Model):
    """绩效考评: one year of one auditor, filled from the visits, judged by the recommender."""

    _name = "licence.performance"
    _description = "Performance of a year"
    _inherit = [
        "licence.performance.guards", "licence.lifecycle.mixin", "licence.kept.mixin",
        "mail.activity.mixin",
    ]  # fmt: skip
    _order = "year desc, auditor_id"

    _lifecycle = PERFORMANCE
    _open_states = frozenset({State.OPEN, State.OBJECTED})
    _room_fields = frozenset(
        {
            *FIGURES, "refreshed_at", "auditor_id", "year", "recommender_department_id",
            "recommender_authority_id",
        }
    )  # fmt: skip
    _verb_labels = {
        "assess": _lt("Assess"), "acknowledge": _lt("Acknowledge"), "object": _lt("Object"),
        "confirm": _lt("Confirm After Objection"),
    }  # fmt: skip

    state = fields.Selection(labels(PERFORMANCE, STATE_WORDS), group_expand=True)
    auditor_id = fields.Many2one("licence.auditor", required=True, index=True, ondelete="restrict")
    year = fields.Integer(required=True, index=True, aggregator=None)
    recommender_department_id = fields.Many2one(
        related="auditor_id.recommender_department_id", store=True, index="btree_not_null"
    )
    recommender_authority_id = fields.Many2one(
        related="auditor_id.recommender_authority_id", store=True, index="btree_not_null"
    )
    level = fields.Selection(related="auditor_id.level")
    visit_count = fields.Integer("Visits", readonly=True)
    visit_days = fields.Integer("Days on Visits", readonly=True)
    late_count = fields.Integer("Late Reports", readonly=True)
    recheck_count = fields.Integer("Re-Checks", readonly=True)
    recheck_agreed = fields.Integer("Re-Checks That Agreed", readonly=True)
    feedback_count = fields.Integer("Answers of Enterprises", readonly=True)
    feedback_score = fields.Float(readonly=True, aggregator="avg")
    on_time_rate = fields.Float("On Time", compute="_compute_rates")
    agreement_rate = fields.Float("Agreement", compute="_compute_rates")
    refreshed_at = fields.Datetime("Figures As Of", readonly=True)
    grade = fields.Selection(GRADES)
    assessment = fields.Text(help="The recommender's judgement on the daily work of the year.")

    _once_a_year = models.Constraint(
        "UNIQUE (auditor_id, year)", "An auditor has one performance record a year."
    )
    _year = models.Constraint("CHECK (year BETWEEN 1984 AND 2200)", "This is no year.")

    @api.depends("visit_count", "late_count", "recheck_count", "recheck_agreed")
    def _compute_rates(self):
        for row in self:
            on_time = row.visit_count - row.late_count
            row.on_time_rate = on_time / row.visit_count if row.visit_count else 0
            row.agreement_rate = row.recheck_agreed / row.recheck_count if row.recheck_count else 0

    @api.depends("auditor_id.name", "year")
    def _compute_display_name(self):
        for row in self:
            row.display_name = f"{row.auditor_id.name or ''} · {row.year}"

    @api.model
    def _refresh(self, year):
        """Make the missing records of the year and fill the open ones; queries do not grow.

        Whoever stood in the register in the year has a record; judged ones keep their figures.
        """
        self.env["licence.auditor"].flush_model()
        self.flush_model()
        self.env.cr.execute(self._query_missing(year))
        self.env.cr.execute(self._query_fill(year, self._figures(year)))
        self.invalidate_model()
        return self.search([("year", "=", year)])

    @api.model
    def _query_missing(self, year):
        return SQL(
            """
            INSERT INTO licence_performance (auditor_id, year, state, version,
                   recommender_department_id, recommender_authority_id,
                   create_uid, write_uid, create_date, write_date)
            SELECT a.id, %(year)s, %(open)s, 0,
                   a.recommender_department_id, a.recommender_authority_id,
                   %(uid)s, %(uid)s, %(now)s, %(now)s
              FROM licence_auditor a
             WHERE a.kind = 'auditor' AND a.registered_on <= %(last)s
               AND (a.ended_on IS NULL OR a.ended_on > %(first)s)
                ON CONFLICT (auditor_id, year) DO NOTHING
            """,
            year=year, open=State.OPEN.value, uid=self.env.uid, now=legal_now(self.env),
            first=date(year, 1, 1), last=date(year, 12, 31),
        )  # fmt: skip

    @api.model
    def _query_fill(self, year, figures):
        rows = [{"auditor_id": person, **found} for person, found in figures.items()]
        return SQL(
            "UPDATE licence_performance p SET refreshed_at = %(now)s, %(columns)s "
            "FROM licence_performance o LEFT JOIN jsonb_to_recordset(%(rows)s::jsonb) "
            "AS f(auditor_id int, %(types)s) ON f.auditor_id = o.auditor_id "
            "WHERE p.id = o.id AND o.year = %(year)s AND o.state = %(open)s",
            now=legal_now(self.env),
            columns=SQL(", ").join(
                SQL("%s = COALESCE(%s, 0)", SQL.identifier(name), SQL.identifier("f", name))
                for name in FIGURES
            ),
            types=SQL(", ").join(SQL("%s numeric", SQL.identifier(name)) for name in FIGURES),
            rows=json.dumps(rows), year=year, open=State.OPEN.value,
        )  # fmt: skip

    @api.model
    def _figures(self, year):
        """{auditor id: figures} of the year; the visits answer in set-based queries."""
        return {}

    @api.model
    def _load_of(self, people, year):
        """{auditor id: days in the field} of the year, in one query."""
        # sudo: the load on the roster is a figure every body needs to plan
        rows = self.sudo()._read_group(
            [("auditor_id", "in", people.ids), ("year", "=", year)],
            ["auditor_id"], ["visit_days:sum"],
        )  # fmt: skip
        return {person.id: days for person, days in rows}

    @api.model
    def _cron_refresh(self):
        """This year's figures, and last year's while they are not judged."""
        year = legal_today(self.env).year
        self._refresh(year - 1)
        self._refresh(year)

    def action_assess(self):
        return self._advance("assess")

    def action_acknowledge(self):
        return self._advance("acknowledge")

    def action_object(self):
        return self._ask("object")

    def action_confirm(self):
        return self._ask("confirm")
