from odoo import api, fields, models

from ..lifecycle.auditor import State as EntryState
from ..lifecycle.kernel import labels
from ..lifecycle.performance import PERFORMANCE, Grade, State
from ..tools.legal_time import legal_now, legal_today

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
    _room_fields = frozenset({*FIGURES, "refreshed_at"})
    _verb_labels = {
        "assess": "Assess", "acknowledge": "Acknowledge", "object": "Object",
        "confirm": "Confirm After Objection",
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
    visit_days = fields.Integer("Days", readonly=True)
    late_count = fields.Integer("Late Reports", readonly=True)
    recheck_count = fields.Integer("Re-Checks", readonly=True)
    recheck_agreed = fields.Integer("Re-Checks That Agreed", readonly=True)
    feedback_count = fields.Integer("Answers of Enterprises", readonly=True)
    feedback_score = fields.Float("Feedback Score", readonly=True, aggregator="avg")
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
        """Make the missing records of the year and fill the open ones: queries do not grow."""
        people = self._people_of(year)
        records = self._room()
        known = records.search([("year", "=", year)])
        missing = people - known.auditor_id
        known += records.create([{"auditor_id": person.id, "year": year} for person in missing])
        figures, now = self._figures(year), legal_now(self.env)
        for row in known.filtered(lambda each: each.state == State.OPEN):
            row.write({**figures.get(row.auditor_id.id, {}), "refreshed_at": now})
        self.env.flush_all()
        return self.browse(known.ids)

    @api.model
    def _people_of(self, year):
        """Whoever stood in the register in the year, and whoever worked in it."""
        # sudo: the record of everybody is made, whoever presses the button
        return self.env["licence.auditor"].sudo().search(
            [
                ("kind", "=", "auditor"),
                ("state", "!=", EntryState.CANDIDATE),
                ("registered_on", "<=", f"{year}-12-31"),
                "|", ("ended_on", "=", False), ("ended_on", ">", f"{year}-01-01"),
            ]
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
