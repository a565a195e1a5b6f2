from odoo import api, fields, models
from odoo.exceptions import ValidationError


class RegimeSwitch(models.Model):
    """A province's (or the nation's) adoption of a measure, with its period and text."""

    _name = "licence.regime.switch"
    _description = "Adoption of a measure"
    _inherit = "mail.thread"
    _order = "adopted_on desc, id desc"
    _rec_name = "measure_id"

    measure_id = fields.Many2one(
        "licence.regime.measure", required=True, index=True, ondelete="restrict", tracking=True
    )
    code = fields.Char(related="measure_id.code", store=True, index=True)
    province_id = fields.Many2one(
        "licence.authority", domain="[('level', '=', 'province')]", index=True,
        ondelete="restrict", help="Empty: the whole nation.", tracking=True,
    )  # fmt: skip
    product_ids = fields.Many2many("licence.product", help="Empty: every product.")
    adopted_on = fields.Date(required=True, tracking=True)
    ended_on = fields.Date("Last Day", tracking=True)
    basis = fields.Char("Legal Basis", required=True)
    legal_text = fields.Text("Text of the Pilot")
    evaluation = fields.Text()

    _period_order = models.Constraint(
        "CHECK (ended_on IS NULL OR ended_on >= adopted_on)",
        "The last day lies before the adoption.",
    )
    _one_adoption = models.Constraint(
        "EXCLUDE USING gist (int4range(measure_id, measure_id, '[]') WITH &&, "
        "int4range(COALESCE(province_id, 0), COALESCE(province_id, 0), '[]') WITH &&, "
        "daterange(adopted_on, ended_on, '[]') WITH &&)",
        "This measure is already adopted there in that period.",
    )

    @api.constrains("adopted_on", "measure_id")
    def _check_available(self):
        for switch in self:
            if switch.adopted_on < switch.measure_id.available_from:
                raise ValidationError(
                    self.env._(
                        "%(measure)s cannot be adopted before %(date)s.",
                        measure=switch.measure_id.name, date=switch.measure_id.available_from,
                    )
                )  # fmt: skip

    def _runs_on(self, date):
        self.ensure_one()
        return self.adopted_on <= date and (not self.ended_on or date <= self.ended_on)

    def _reaches(self, province, product, date):
        """Whether this adoption speaks of that province, product and day."""
        return (
            self._runs_on(date)
            and self.province_id in (self.province_id.browse(), province)
            and (not self.product_ids or product in self.product_ids)
        )

    @api.model
    def _is_on(self, code, province, date):
        """Whether the measure runs in the province on the day, for some product at least."""
        return bool(
            self.search_count(
                [
                    ("code", "=", code), ("adopted_on", "<=", date),
                    ("province_id", "in", [False, *province.ids]),
                    "|", ("ended_on", "=", False), ("ended_on", ">=", date),
                ],
                limit=1,
            )
        )  # fmt: skip
