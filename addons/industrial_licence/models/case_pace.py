from odoo import fields, models
from odoo.tools import SQL


class CasePace(models.Model):
    """Days from the first submission to the certificate: 取证时间 of each case (国办 一)."""

    _name = "licence.case.pace"
    _description = "Days to the certificate"
    _inherit = "licence.case.report"
    _auto = False
    _order = "issued_on desc, id desc"
    _rec_name = "application_id"
    _depends = {
        "licence.step": ["res_model", "res_id", "verb", "at"],
        "licence.application": ["kind", "path", "product_id", "authority_id", "province_id"],
    }

    issued_on = fields.Date(readonly=True)
    days = fields.Float(
        "Average Days to Certificate", digits=(12, 2), readonly=True, aggregator="avg"
    )
    max_days = fields.Float("Longest Days", digits=(12, 2), readonly=True, aggregator="max")

    @property
    def _table_query(self):
        return SQL(
            """WITH course AS (
                SELECT step.res_id, min(step.at) FILTER (WHERE step.verb = 'submit') AS began,
                       max(step.at) FILTER (WHERE step.verb = 'issue') AS ended
                  FROM licence_step step
                 WHERE step.res_model = 'licence.application' AND step.verb IN ('submit', 'issue')
                 GROUP BY step.res_id
            )
            SELECT application.id, %s,
                   (course.ended AT TIME ZONE 'UTC' AT TIME ZONE 'Asia/Shanghai')::date
                       AS issued_on,
                   (extract(epoch FROM course.ended - course.began) / 86400)::float8 AS days,
                   (extract(epoch FROM course.ended - course.began) / 86400)::float8 AS max_days
              FROM course JOIN licence_application application ON application.id = course.res_id
             WHERE course.ended IS NOT NULL AND course.began IS NOT NULL""",
            self._case_columns(),
        )
