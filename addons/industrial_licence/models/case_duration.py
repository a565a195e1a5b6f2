from odoo import fields, models
from odoo.tools import SQL

from ..lifecycle.application import State
from ..lifecycle.kernel import labels
from ..tools.terms import KINDS, PATHS, Path
from .application import STATES

_CASE = """
    application.id AS application_id, application.kind, application.path, application.product_id,
    application.authority_id, application.province_id,
    COALESCE(application.path, %(classic)s) <> %(classic)s AS is_reformed
"""


class CaseReport(models.AbstractModel):
    """What the two reports on the pace of the work say of a case."""

    _name = "licence.case.report"
    _description = "Report on the pace of cases"

    application_id = fields.Many2one("licence.application", readonly=True)
    kind = fields.Selection(KINDS, readonly=True)
    path = fields.Selection(PATHS, readonly=True)
    product_id = fields.Many2one("licence.product", readonly=True)
    authority_id = fields.Many2one("licence.authority", "Handling Authority", readonly=True)
    province_id = fields.Many2one("licence.authority", readonly=True)
    is_reformed = fields.Boolean(
        "Reformed Path", readonly=True,
        help="Any path but the visit and the test before the issue; compares before and after.",
    )  # fmt: skip

    def _case_columns(self):
        return SQL(_CASE, classic=Path.VISIT_FIRST.value)


class CaseDuration(models.Model):
    """How long each case stood in each state, from the journal: 国市监质监〔2020〕152号 三(二)."""

    _name = "licence.case.duration"
    _description = "Time a case spent in a state"
    _inherit = "licence.case.report"
    _auto = False
    _order = "left_on desc, id desc"
    _rec_name = "application_id"
    _depends = {
        "licence.step": ["res_model", "res_id", "target", "at"],
        "licence.application": ["kind", "path", "product_id", "authority_id", "province_id"],
    }

    state = fields.Selection(labels(State, STATES), readonly=True)
    left_on = fields.Date(readonly=True)
    stays = fields.Integer("Times in the State", readonly=True)
    days = fields.Float("Days Spent", digits=(12, 2), readonly=True, aggregator="sum")
    mean_days = fields.Float(digits=(12, 2), readonly=True, aggregator="avg")
    max_days = fields.Float("Longest Days", digits=(12, 2), readonly=True, aggregator="max")

    @property
    def _table_query(self):
        """A stay ends with the next step; the state a case stands in today is not over yet."""
        return SQL(
            """WITH stay AS (
                SELECT step.id, step.res_id, step.target, step.at,
                       lead(step.at) OVER (PARTITION BY step.res_id ORDER BY step.id) AS left_at
                  FROM licence_step step WHERE step.res_model = 'licence.application'
            ), total AS (
                SELECT min(stay.id) AS id, stay.res_id, stay.target AS state, count(*) AS stays,
                       max(stay.left_at AT TIME ZONE 'UTC' AT TIME ZONE 'Asia/Shanghai')::date
                           AS left_on,
                       sum(extract(epoch FROM stay.left_at - stay.at) / 86400)::float8 AS days
                  FROM stay WHERE stay.left_at IS NOT NULL
                 GROUP BY stay.res_id, stay.target
            )
            SELECT total.id, total.state, total.stays, total.left_on, total.days,
                   total.days AS mean_days, total.days AS max_days, %s
              FROM total JOIN licence_application application ON application.id = total.res_id""",
            self._case_columns(),
        )
