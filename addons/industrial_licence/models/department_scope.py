from odoo import fields, models


class DepartmentScope(models.Model):
    """A product a review body reviews, from a day to a day."""

    _name = "licence.department.scope"
    _description = "Product of a review body"
    _inherit = "licence.period.mixin"
    _order = "department_id, effective_from desc"
    _rec_name = "product_id"

    department_id = fields.Many2one(
        "licence.department", "Review Body", required=True, index=True, ondelete="cascade"
    )
    product_id = fields.Many2one("licence.product", required=True, index=True, ondelete="restrict")
    approval_no = fields.Char("Approval Number")

    _once = models.Constraint(
        "EXCLUDE USING gist (int4range(department_id, department_id, '[]') WITH &&, "
        "int4range(product_id, product_id, '[]') WITH &&, "
        "daterange(effective_from, effective_to, '[]') WITH &&)",
        "The body already reviews this product in that period.",
    )
