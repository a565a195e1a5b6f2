from odoo import fields, models
from odoo.tools import SQL

from ..tools.legal_time import legal_today


class DepartmentDuty(models.Model):
    """Which body still owes which yearly paper: nothing is stored, so nothing is forgotten."""

    _name = "licence.department.duty"
    _description = "Yearly duties of a review body"
    _auto = False
    _order = "year desc, department_id"
    _rec_name = "department_id"
    _depends = {
        "licence.department": ["approved_on", "ended_on"],
        "licence.department.check": ["department_id", "year", "state"],
        "licence.department.report": ["department_id", "year", "kind", "submitted_on"],
    }

    department_id = fields.Many2one("licence.department", "Review Body", readonly=True)
    year = fields.Integer(readonly=True, aggregator=None)
    check_id = fields.Many2one("licence.department.check", "Yearly Check", readonly=True)
    body_report_on = fields.Date("Report of the Body", readonly=True)
    head_report_on = fields.Date("Account of the Head", readonly=True)
    due_on = fields.Date(readonly=True)
    is_complete = fields.Boolean("Complete", readonly=True)
    is_late = fields.Boolean("Late", readonly=True)

    @property
    def _table_query(self):
        """Every year in which a body was approved, up to the last whole year; due by 31 March."""
        today = legal_today(self.env)
        return SQL(
            """
            SELECT d.id * 10000 + y.year AS id, d.id AS department_id, y.year,
                   c.id AS check_id,
                   b.submitted_on AS body_report_on, h.submitted_on AS head_report_on,
                   make_date(y.year + 1, 3, 31) AS due_on,
                   c.id IS NOT NULL AND b.submitted_on IS NOT NULL
                       AND h.submitted_on IS NOT NULL AS is_complete,
                   (c.id IS NULL OR b.submitted_on IS NULL OR h.submitted_on IS NULL)
                       AND make_date(y.year + 1, 3, 31) < %(today)s AS is_late
              FROM licence_department d
             CROSS JOIN LATERAL generate_series(
                    date_part('year', d.approved_on)::int,
                    LEAST(%(year)s - 1, COALESCE(date_part('year', d.ended_on)::int, %(year)s))
                   ) AS y(year)
              LEFT JOIN licence_department_check c ON c.department_id = d.id
                    AND c.year = y.year AND c.state = 'concluded'
              LEFT JOIN licence_department_report b ON b.department_id = d.id
                    AND b.year = y.year AND b.kind = 'body'
              LEFT JOIN licence_department_report h ON h.department_id = d.id
                    AND h.year = y.year AND h.kind = 'head'
             WHERE d.approved_on IS NOT NULL
            """,
            today=today, year=today.year,
        )  # fmt: skip
