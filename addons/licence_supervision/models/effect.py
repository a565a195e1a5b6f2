from odoo import fields, models
from odoo.tools import SQL

_EVENTS = """
SELECT file.id * 4 AS id, file.product_id, file.authority_id, file.decided_on AS on_day,
       CASE WHEN file.decision = 'refuse' THEN 100.0 ELSE 0 END AS refusal_rate,
       CASE WHEN file.decision = 'grant' AND NOT EXISTS (
                SELECT 1 FROM licence_step step WHERE step.res_model = 'licence.application'
                   AND step.res_id = file.id AND step.verb = 'return_') THEN 100.0 ELSE 0
       END AS first_pass_rate,
       NULL::numeric AS holder_fail_rate, NULL::numeric AS other_fail_rate, 1 AS decided,
       0 AS checked, 0 AS ended
  FROM licence_application file WHERE file.decided_on IS NOT NULL
UNION ALL
SELECT spot.id * 4 + 1, spot.product_id, spot.authority_id, spot.judged_on, NULL, NULL,
       CASE WHEN spot.certificate_id IS NOT NULL
            THEN CASE WHEN spot.result = 'fail' THEN 100.0 ELSE 0 END END,
       CASE WHEN spot.certificate_id IS NULL
            THEN CASE WHEN spot.result = 'fail' THEN 100.0 ELSE 0 END END, 0, 1, 0
  FROM licence_supervision_spot_check spot WHERE spot.judged_on IS NOT NULL
UNION ALL
SELECT paper.id * 4 + 2, paper.product_id, paper.authority_id, paper.ended_on, NULL, NULL, NULL,
       NULL, 0, 0, 1
  FROM licence_certificate paper
 WHERE paper.ended_on IS NOT NULL AND paper.is_legacy_food IS NOT TRUE
"""


class SupervisionEffect(models.Model):
    """提高生产许可证制度实施的有效性: rates by product and year, computed when looked at."""

    _name = "licence.supervision.effect"
    _description = "Effectiveness of the Licensing"
    _auto = False
    _order = "on_day desc, id desc"
    _rec_name = "product_id"
    _depends = {
        "licence.application": ["decided_on", "decision", "product_id", "authority_id"],
        "licence.step": ["verb", "res_model", "res_id"],
        "licence.supervision.spot.check": ["judged_on", "result", "certificate_id"],
        "licence.certificate": ["ended_on", "product_id"],
    }

    product_id = fields.Many2one("licence.product", readonly=True)
    authority_id = fields.Many2one("licence.authority", "Acting Body", readonly=True)
    on_day = fields.Date("Day", readonly=True)
    first_pass_rate = fields.Float("First-Pass Rate (%)", readonly=True, aggregator="avg")
    refusal_rate = fields.Float("Refusal Rate (%)", readonly=True, aggregator="avg")
    holder_fail_rate = fields.Float("Failed Checks, Holders (%)", readonly=True, aggregator="avg")
    other_fail_rate = fields.Float("Failed Checks, Others (%)", readonly=True, aggregator="avg")
    decided = fields.Integer("Applications Decided", readonly=True)
    checked = fields.Integer("Spot Checks Judged", readonly=True)
    ended = fields.Integer("Certificates Ended", readonly=True)

    @property
    def _table_query(self):
        return SQL(_EVENTS)
