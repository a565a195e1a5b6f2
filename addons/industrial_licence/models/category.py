from odoo import api, fields, models


class Category(models.Model):
    """产品类别: the first level of the catalogue."""

    _name = "licence.category"
    _description = "Product category"
    _order = "sequence, name"

    name = fields.Char(required=True, index="trigram")
    code = fields.Char(required=True)
    sequence = fields.Integer(default=100)
    basis = fields.Char("Legal Basis")
    active = fields.Boolean(default=True)
    product_ids = fields.One2many("licence.product", "category_id", "Products")
    product_count = fields.Integer(compute="_compute_product_count")

    _code_uniq = models.Constraint("UNIQUE (code)", "This category code is taken.")

    @api.depends("product_ids")
    def _compute_product_count(self):
        counts = dict(
            self.env["licence.product"]._read_group(
                [("category_id", "in", self.ids)], ["category_id"], ["__count"]
            )
        )
        for category in self:
            category.product_count = counts.get(category, 0)
