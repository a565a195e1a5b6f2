from odoo import fields, models


class BreachType(models.Model):
    """A kind of breach of the discipline of review, with the article that forbids it."""

    _name = "licence.breach.type"
    _description = "Type of breach"
    _order = "sequence, id"

    code = fields.Char(required=True)
    name = fields.Char(required=True, translate=True)
    basis = fields.Char("Forbidden By", required=True)
    sanction_basis = fields.Char("Punished Under", required=True)
    is_serious = fields.Boolean("Serious", help="Counts on the recommender's own record.")
    is_suspending = fields.Boolean(
        "Suspends", help="Opening a case suspends the person until the result is there."
    )
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)

    _code_unique = models.Constraint("UNIQUE (code)", "This code is already taken.")
