from odoo import fields, models
from odoo.tools import SQL

from .feedback_question import WORKS

FEWEST = 3  # fewer answers than this would tell who gave them


class FeedbackStatistic(models.Model):
    """What enterprises answer about a body in a year: no name, no line too small to hide one."""

    _name = "licence.feedback.statistic"
    _description = "Statistics of the feedback"
    _auto = False
    _order = "year desc, work, question_id"
    _rec_name = "question_id"
    _depends = {
        "licence.feedback": ["work", "department_id", "authority_id", "answered_on"],
        "licence.feedback.answer": ["feedback_id", "question_id", "is_yes", "score"],
    }

    # Who may be judged; an addon that does a work adds the column of its own bodies.
    _judged = ("department_id", "authority_id")

    work = fields.Selection(WORKS, readonly=True)
    year = fields.Integer(readonly=True, aggregator=None)
    department_id = fields.Many2one("licence.department", "Body Judged", readonly=True)
    authority_id = fields.Many2one("licence.authority", "Authority Judged", readonly=True)
    question_id = fields.Many2one("licence.feedback.question", readonly=True)
    answer_count = fields.Integer("Answers", readonly=True)
    yes_rate = fields.Float("Yes", readonly=True, aggregator="avg")
    score = fields.Float("Average Score", readonly=True, aggregator="avg")

    @property
    def _table_query(self):
        judged = SQL(", ").join(SQL.identifier("form", column) for column in self._judged)
        return SQL(
            """
            SELECT min(answer.id) AS id, form.work, %(judged)s,
                   date_part('year', form.answered_on)::int AS year, answer.question_id,
                   count(*) AS answer_count,
                   avg(CASE WHEN answer.is_yes THEN 1 ELSE 0 END)::float8 AS yes_rate,
                   avg(answer.score) FILTER (WHERE answer.score > 0)::float8 AS score
              FROM licence_feedback_answer answer
              JOIN licence_feedback form ON form.id = answer.feedback_id
             WHERE answer.question_id IS NOT NULL AND form.answered_on IS NOT NULL
             GROUP BY form.work, %(judged)s,
                   date_part('year', form.answered_on), answer.question_id
            HAVING count(DISTINCT form.enterprise_id) >= %(fewest)s
            """,
            judged=judged,
            fewest=FEWEST,
        )
