from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import ValidationError

WIDENED = "quality_evaluation_all_products"


class SupervisionEvaluation(models.Model):
    """工业生产企业质量安全评价: a pilot on products under industrial policy."""

    _name = "licence.supervision.evaluation"
    _description = "Quality and Safety Evaluation"
    _order = "evaluated_on desc, id desc"
    _rec_name = "enterprise_id"

    enterprise_id = fields.Many2one(
        "res.partner", required=True, index=True, ondelete="restrict",
        domain=[("is_licence_enterprise", "=", True)],
    )  # fmt: skip
    area_id = fields.Many2one(
        "licence.authority", "Body of the Place", related="enterprise_id.region_id", store=True,
        index=True,
    )  # fmt: skip
    product_id = fields.Many2one("licence.product", required=True, ondelete="restrict")
    evaluator = fields.Char("Evaluating Body", required=True)
    indicators = fields.Text(required=True)
    score = fields.Float(required=True, aggregator="avg")
    grade = fields.Char()
    evaluated_on = fields.Date(required=True)
    valid_until = fields.Date()

    _period = models.Constraint(
        "CHECK (valid_until IS NULL OR valid_until >= evaluated_on)",
        "An evaluation does not end before it begins.",
    )
    _score = models.Constraint("CHECK (score BETWEEN 0 AND 100)", "A score lies from 0 to 100.")

    @api.model
    def _rows_of_trade(self):
        """(name, evaluator, score, day) of what the reader's own rules show."""
        # sudo: the rules chose the rows; names of enterprises are public
        found = self.search([], limit=500).sudo()
        return [
            (row.enterprise_id.name, row.evaluator, row.score, row.evaluated_on) for row in found
        ]

    @api.constrains("product_id", "evaluated_on", "enterprise_id")
    def _check_pilot(self):
        switches = self.env["licence.regime.switch"]
        for evaluation in self:
            province = evaluation.enterprise_id.region_id.province_id
            is_open = evaluation.product_id.is_policy_restricted or switches._is_on(
                WIDENED, province, evaluation.evaluated_on
            )
            if not is_open:
                raise ValidationError(
                    self.env._("Only products under industrial policy are evaluated in the pilot.")
                )

    @api.constrains("evaluated_on")
    def _check_not_in_future(self):
        if any(one.evaluated_on > legal_today(self.env) for one in self):
            raise ValidationError(self.env._("An evaluation does not lie in the future."))
