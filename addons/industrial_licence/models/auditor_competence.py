from odoo import fields, models


class AuditorCompetence(models.Model):
    """A product a person of the register is competent for, from a day to a day."""

    _name = "licence.auditor.competence"
    _description = "Competence of a person of the register"
    _inherit = "licence.period.mixin"
    _order = "auditor_id, effective_from desc"
    _rec_name = "product_id"

    auditor_id = fields.Many2one(
        "licence.auditor", "Person", required=True, index=True, ondelete="cascade"
    )
    product_id = fields.Many2one("licence.product", required=True, index=True, ondelete="restrict")
    basis = fields.Char("Evidence", help="Diploma, years of work, training in this product.")

    _once = models.Constraint(
        "EXCLUDE USING gist (int4range(auditor_id, auditor_id, '[]') WITH &&, "
        "int4range(product_id, product_id, '[]') WITH &&, "
        "daterange(effective_from, effective_to, '[]') WITH &&)",
        "This competence is already entered for that period.",
    )
