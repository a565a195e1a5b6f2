from odoo import fields, models


class ResPartner(models.Model):
    _inherit = "res.partner"

    licence_scale = fields.Char(
        "Production Scale (生产规模)", help="Output of a year, staff, lines."
    )
    licence_certificate_ids = fields.One2many(
        "licence.certificate", "enterprise_id", "Production Licences"
    )
    licence_trade_ids = fields.Many2many(
        "licence.category", string="Trades of the Association",
        help="An association reads the grades of enterprises of these trades.",
    )  # fmt: skip
    licence_emergency_plan = fields.Text(
        "Emergency Plan", help="质量安全缺陷产品应急处置制度 of the enterprise, as it is on file."
    )
    licence_emergency_plan_on = fields.Date("Emergency Plan Handed In")
