from odoo import fields, models


class ResPartner(models.Model):
    _inherit = "res.partner"

    licence_scale = fields.Char(
        "Production Scale (生产规模)", help="Output of a year, staff, lines."
    )
