from odoo import fields, models


class LabBreachType(models.Model):
    """What a laboratory or its staff must not do, and the basis of what follows."""

    _name = "licence.lab.breach.type"
    _description = "Type of a laboratory's breach"
    _order = "sequence, id"

    sequence = fields.Integer(default=10)
    code = fields.Char(required=True)
    name = fields.Char(required=True, translate=True)
    forbidden_by = fields.Char(required=True)
    sanction_basis = fields.Char("Basis of the Sanction", required=True)
    is_false_report = fields.Boolean(
        "Touches Reports",
        help="Decisions that rest on the laboratory's reports are looked at anew.",
    )
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE (code)", "This code is taken.")
