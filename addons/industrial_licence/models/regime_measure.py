from odoo import api, fields, models

from ..tools.legal_time import legal_today


class RegimeMeasure(models.Model):
    """A measure of reform that holds only where it was adopted (试点, 先行先试)."""

    _name = "licence.regime.measure"
    _description = "Reform measure"
    _order = "available_from, code"

    name = fields.Char(required=True)
    code = fields.Char(required=True)
    available_from = fields.Date(required=True, help="No authority can adopt it earlier.")
    target_on = fields.Date("Full Adoption By")
    legal_text = fields.Text()
    basis = fields.Char("Legal Basis")
    is_unconfirmed = fields.Boolean("Unconfirmed")
    switch_ids = fields.One2many("licence.regime.switch", "measure_id", "Adoptions")
    adopted_count = fields.Integer("In Operation", compute="_compute_adopted_count")

    _code_uniq = models.Constraint("UNIQUE (code)", "This code is taken.")

    @api.depends("switch_ids.adopted_on", "switch_ids.ended_on")
    def _compute_adopted_count(self):
        today = legal_today(self.env)
        for measure in self:
            measure.adopted_count = len(
                measure.switch_ids.filtered(lambda switch: switch._runs_on(today))
            )
