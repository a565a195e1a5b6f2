from odoo import fields, models


class SupervisionSanctionBasis(models.Model):
    """Articles under which breaches of staff are punished: 国质检监〔2006〕499号 一（一）."""

    _name = "licence.supervision.sanction.basis"
    _description = "Basis of a Sanction on Staff"
    _order = "sequence, id"

    name = fields.Char("Article", required=True)
    about = fields.Char("What It Forbids", required=True)
    sequence = fields.Integer(default=10)
    is_acceptance = fields.Boolean("For Breaches in Acceptance", default=True)

    _once = models.Constraint("UNIQUE (name)", "This article stands here already.")
