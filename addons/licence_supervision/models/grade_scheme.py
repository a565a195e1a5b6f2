from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today

FACTS = [
    ("failed_check", "Failed spot check"),
    ("passed_check", "Passed spot check"),
    ("worse", "Condition worse than at issue"),
    ("failed_order", "Order not mended"),
    ("incident", "Incident"),
    ("recall", "Recall"),
    ("complaint", "Founded complaint"),
    ("case", "Decided enforcement case"),
    ("new_holder", "First certificate less than a year old"),
]
GRADES = [("AA", "AA"), ("A", "A"), ("B", "B"), ("C", "C"), ("D", "D")]
START = 100


class SupervisionGradeScheme(models.Model):
    """分类监管: which fact moves the score how far, and what follows from each grade."""

    _name = "licence.supervision.grade.scheme"
    _description = "Scheme of Grades"
    _inherit = "licence.dated.mixin"
    _order = "effective_from desc"

    name = fields.Char(required=True)
    rule_ids = fields.One2many("licence.supervision.grade.rule", "scheme_id", "Facts")
    band_ids = fields.One2many("licence.supervision.grade.band", "scheme_id", "Grades")

    @api.model
    def _present(self):
        # sudo: the scheme is a public rule
        return self.sudo().search(self._domain_on(legal_today(self.env)), limit=1)

    def _points(self, counts):
        """(score, the facts that moved it) from {fact: count}."""
        told, score = [], START
        for rule in self.rule_ids:
            if count := min(counts.get(rule.fact) or 0, rule.most):
                score += rule.points * count
                told.append({"fact": rule.fact, "count": count, "points": rule.points * count})
        return score, told

    def _band(self, score):
        """The first band, from the best down, whose least score is reached; else the last."""
        bands = self.band_ids.sorted("least_score", reverse=True)
        return next((band for band in bands if score >= band.least_score), bands[-1:])


class SupervisionGradeRule(models.Model):
    _name = "licence.supervision.grade.rule"
    _description = "Fact Counted in a Scheme of Grades"
    _order = "scheme_id, id"
    _rec_name = "fact"

    scheme_id = fields.Many2one(
        "licence.supervision.grade.scheme", required=True, index=True, ondelete="cascade"
    )
    fact = fields.Selection(FACTS, required=True)
    points = fields.Integer("Points Each", required=True, aggregator=None)
    most = fields.Integer("Counted at Most", required=True, default=5, aggregator=None)

    _once = models.Constraint("UNIQUE (scheme_id, fact)", "The scheme counts this fact already.")


class SupervisionGradeBand(models.Model):
    _name = "licence.supervision.grade.band"
    _description = "Grade of a Scheme and What Follows From It"
    _order = "scheme_id, least_score desc"
    _rec_name = "grade"

    scheme_id = fields.Many2one(
        "licence.supervision.grade.scheme", required=True, index=True, ondelete="cascade"
    )
    grade = fields.Selection(GRADES, required=True)
    least_score = fields.Integer("From Score", required=True, aggregator=None)
    draw_weight = fields.Integer(
        "Weight in a Draw", required=True, default=1, aggregator=None,
        help="An enterprise of weight 6 is drawn six times as often as one of weight 1.",
    )  # fmt: skip
    interval_months = fields.Integer("Inspected Every (Months)", required=True, aggregator=None)
    measures = fields.Char()

    _once = models.Constraint("UNIQUE (scheme_id, grade)", "The scheme has this grade already.")
    _sane = models.Constraint(
        "CHECK (draw_weight BETWEEN 1 AND 100 AND interval_months > 0)",
        "A weight lies from 1 to 100; the interval is at least a month.",
    )
