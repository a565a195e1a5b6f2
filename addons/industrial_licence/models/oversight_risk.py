from dateutil.relativedelta import relativedelta

from odoo import models
from odoo.tools import SQL

YEARS_BACK = 3
LATE, ADVERSE, BREACH = 1, 2, 3
"""Weights: a late report, an adverse entry, a confirmed breach of integrity."""

_QUERY = """
WITH pool AS (
    SELECT visit.id, visit.team_id, visit.department_id,
           (visit.reported_on > visit.due_on)::int AS late
      FROM licence_visit visit WHERE visit.id IN %(pool)s
), part AS (
    SELECT pool.id, member.auditor_id
      FROM pool JOIN licence_review_team_member member ON member.team_id = pool.team_id
     WHERE member.role <> 'observer'
), adverse AS (
    SELECT part.id, count(*) AS number
      FROM part JOIN licence_performance_entry entry ON entry.auditor_id = part.auditor_id
     WHERE entry.kind IN ('divergence', 'oversight') AND entry.happened_on >= %(since)s
     GROUP BY part.id
), bad AS (
    SELECT part.id, count(*) AS number
      FROM part JOIN licence_integrity_breach breach ON breach.auditor_id = part.auditor_id
     WHERE breach.state = 'confirmed' AND breach.happened_on >= %(since)s
     GROUP BY part.id
)
SELECT pool.id, COALESCE(pool.late, 0), COALESCE(adverse.number, 0), COALESCE(bad.number, 0)
  FROM pool LEFT JOIN adverse ON adverse.id = pool.id LEFT JOIN bad ON bad.id = pool.id
"""


class Oversight(models.Model):
    """By risk: what the files say against a review, counted in one query."""

    _inherit = "licence.oversight"

    def _risks(self):
        """{visit id: (score, what it is made of)} of the frozen reviews."""
        self.env.flush_all()
        since = self.period_to - relativedelta(years=YEARS_BACK)
        rows = self.env.execute_query(SQL(_QUERY, pool=tuple(self.frozen or (0,)), since=since))
        return {
            number: (
                LATE * late + ADVERSE * adverse + BREACH * bad,
                self.env._(
                    "Report late: %(late)s; adverse entries of the team: %(adverse)s; breaches "
                    "confirmed: %(bad)s.",
                    late=late, adverse=adverse, bad=bad,
                ),
            )
            for number, late, adverse, bad in rows
        }  # fmt: skip
