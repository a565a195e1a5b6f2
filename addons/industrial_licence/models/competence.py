from odoo import api, fields, models
from odoo.exceptions import UserError

from ..tools.specificity import covers, strongest
from ..tools.terms import LEVELS


class Competence(models.Model):
    """Which level grants which licence, from when until when."""

    _name = "licence.competence"
    _description = "Competence to grant"
    _inherit = "licence.dated.mixin"
    _order = "effective_from desc, product_id, category_id"
    _rec_name = "level"

    product_id = fields.Many2one("licence.product", index=True, ondelete="cascade")
    category_id = fields.Many2one("licence.category", index=True, ondelete="cascade")
    is_for_flagged = fields.Boolean(
        "Sensitive or Policy Products Only",
        help="Holds only for products that are sensitive or under industrial policy.",
    )
    level = fields.Selection(LEVELS, required=True)
    is_delegable = fields.Boolean(
        default=True, help="Whether the province may pass the work on to a lower authority."
    )

    _one_scope = models.Constraint(
        "CHECK (product_id IS NULL OR category_id IS NULL)",
        "A line holds for a product, for a category, or for everything – not for two of them.",
    )
    _one_level_at_a_time = models.Constraint(
        "EXCLUDE USING gist ("
        "int4range(COALESCE(product_id, 0), COALESCE(product_id, 0), '[]') WITH &&, "
        "int4range(COALESCE(category_id, 0), COALESCE(category_id, 0), '[]') WITH &&, "
        "int4range(COALESCE(is_for_flagged, FALSE)::int, COALESCE(is_for_flagged, FALSE)::int, "
        "'[]') WITH &&, daterange(effective_from, effective_to, '[]') WITH &&)",
        "Another line already says who grants this in that period.",
    )

    def _rank(self):
        return (bool(self.product_id), bool(self.category_id), self.is_for_flagged)

    def _holds_for(self, product, date):
        if self.is_for_flagged and not (product.is_sensitive or product.is_policy_restricted):
            return False
        return (
            covers(self, date)
            and self.product_id in (self.product_id.browse(), product)
            and self.category_id in (self.category_id.browse(), product.category_id)
        )

    @api.model
    def _strongest_lines(self, products, first, last=None):
        """Every line a question about these products and days can meet: one query."""
        return self.search_fetch(
            [
                ("product_id", "in", [False, *products.ids]),
                ("category_id", "in", [False, *products.category_id.ids]),
                *self._domain_on(first, last),
            ]
        )

    def _pick(self, product, date):
        """The line of `self` that holds for the product on the day."""
        found = strongest(
            (line for line in self if line._holds_for(product, date)), lambda line: line._rank()
        )
        if not found:
            raise UserError(
                self.env._(
                    "No line says who grants a licence for %(product)s on %(date)s; "
                    "the catalogue editor must enter it.",
                    product=product.name, date=date,
                )
            )  # fmt: skip
        return found[0]

    @api.model
    def _levels(self, products, date):
        lines = self._strongest_lines(products, date)
        return {product: lines._pick(product, date).level for product in products}
