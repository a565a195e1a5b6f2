from datetime import date

from odoo import api, models
from odoo.tools import SQL

_QUERY = """
WITH done AS (
    SELECT visit.*, (visit.closed_at AT TIME ZONE 'UTC'
               AT TIME ZONE 'Asia/Shanghai')::date AS closed_on,
           (visit.opened_at AT TIME ZONE 'UTC'
               AT TIME ZONE 'Asia/Shanghai')::date AS opened_on
      FROM licence_visit visit
     WHERE visit.state IN ('signed_off', 'notified')
       AND visit.reported_on BETWEEN %(first)s AND %(last)s
), checked AS (
    SELECT previous_id AS id, count(*) AS rechecks,
           count(*) FILTER (WHERE agrees) AS agreed
      FROM done WHERE previous_id IS NOT NULL GROUP BY previous_id
), asked AS (
    SELECT feedback.visit_id AS id, count(DISTINCT feedback.id) AS answers,
           avg(answer.score) FILTER (WHERE answer.score > 0) AS score
      FROM licence_feedback feedback
      JOIN licence_feedback_answer answer ON answer.feedback_id = feedback.id
     WHERE feedback.answered_on BETWEEN %(first)s AND %(last)s
     GROUP BY feedback.visit_id
), part AS (
    SELECT DISTINCT auditor_id, team_id FROM licence_review_team_member
     WHERE role <> 'observer'
)
SELECT part.auditor_id,
       count(done.id) AS visit_count,
       COALESCE(sum(done.closed_on - done.opened_on + 1), 0) AS visit_days,
       count(done.id) FILTER (WHERE done.reported_on > done.due_on) AS late_count,
       COALESCE(sum(checked.rechecks), 0) AS recheck_count,
       COALESCE(sum(checked.agreed), 0) AS recheck_agreed,
       COALESCE(sum(asked.answers), 0) AS feedback_count,
       COALESCE(avg(asked.score), 0) AS feedback_score
  FROM part
  JOIN licence_visit visit ON visit.team_id = part.team_id
  LEFT JOIN done ON done.id = visit.id
  LEFT JOIN checked ON checked.id = visit.id
  LEFT JOIN asked ON asked.id = visit.id
 WHERE done.id IS NOT NULL OR checked.id IS NOT NULL OR asked.id IS NOT NULL
 GROUP BY part.auditor_id
"""


class PerformanceFigures(models.Model):
    """The visits answer: one query for the whole register, however large it is."""

    _name = "licence.performance"
    _inherit = ["licence.performance"]

    @api.model
    def _figures(self, year):
        for name in ("licence.visit", "licence.review.team.member", "licence.feedback.answer"):
            self.env[name].flush_model()
        rows = self.env.execute_query_dict(
            SQL(_QUERY, first=date(year, 1, 1), last=date(year, 12, 31))
        )
        return {
            row.pop("auditor_id"): {name: float(value) for name, value in row.items()}
            for row in rows
        }
