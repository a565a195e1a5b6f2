from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today

KINDS = [
    ("region", "Interview of Government and Enterprise"),
    ("campaign", "Campaign Proposed"),
]


class SupervisionThreshold(models.Model):
    """From which share of failed spot checks on something happens: numbers are data."""

    _name = "licence.supervision.threshold"
    _description = "Threshold of Failed Spot Checks"
    _inherit = "licence.dated.mixin"
    _order = "kind, effective_from desc"
    _rec_name = "kind"

    kind = fields.Selection(KINDS, required=True, index=True)
    rate = fields.Float("Failed (%)", required=True, aggregator=None)
    least_checks = fields.Integer("Spot Checks at Least", required=True, default=5, aggregator=None)
    days = fields.Integer("Looking Back (Days)", required=True, default=365, aggregator=None)

    _sane = models.Constraint(
        "CHECK (rate > 0 AND rate <= 100 AND least_checks > 0 AND days > 0)",
        "A threshold lies above 0 and at most at 100 percent.",
    )

    @api.model
    def _in_force(self, kind):
        today = legal_today(self.env)
        # sudo: thresholds are public rules
        return self.sudo().search(
            [("kind", "=", kind), *self._domain_on(today)],
            order="effective_from desc", limit=1,
        )  # fmt: skip
