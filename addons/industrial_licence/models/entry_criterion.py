from odoo import fields, models


class EntryCriterion(models.Model):
    """Why a product may stand on the negative list at all (国质检监〔2015〕364号 二(二))."""

    _name = "licence.entry.criterion"
    _description = "Criterion for entry into the catalogue"
    _order = "sequence, id"

    name = fields.Char(required=True)
    code = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    basis = fields.Char("Legal Basis")

    _code_uniq = models.Constraint("UNIQUE (code)", "This criterion code is taken.")
