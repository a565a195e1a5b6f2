from enum import StrEnum

from odoo import api, fields, models


class Method(StrEnum):
    ROTATION = "rotation"
    WORKLOAD = "workload"
    RANDOM = "random"


METHODS = [
    (Method.ROTATION.value, "In Turn"),
    (Method.WORKLOAD.value, "Least Work This Year"),
    (Method.RANDOM.value, "By Lot"),
]


class AllocationRule(models.Model):
    """How reviews go to one of several bodies for a product (国质检监〔2015〕364号 五(一))."""

    _name = "licence.allocation.rule"
    _description = "Rule of allocation among review bodies"
    _inherit = "licence.dated.mixin"
    _order = "product_id, effective_from desc"
    _rec_name = "method"

    product_id = fields.Many2one(
        "licence.product", index=True, ondelete="restrict", help="Empty: every other product."
    )
    method = fields.Selection(METHODS, required=True, default=Method.ROTATION.value)
    basis = fields.Char(default="国质检监〔2015〕364号 五(一)")

    _one_at_a_time = models.Constraint(
        "EXCLUDE USING gist (int4range(COALESCE(product_id, 0), COALESCE(product_id, 0), '[]') "
        "WITH &&, daterange(effective_from, effective_to, '[]') WITH &&)",
        "A rule of allocation for this product already holds in that period.",
    )

    @api.model
    def _rule_for(self, product, date):
        """The rule of the product before the general one; in turn when there is none."""
        rows = self.search(
            [*self._domain_on(date), ("product_id", "in", [product.id, False])],
            order="product_id NULLS LAST", limit=1,
        )  # fmt: skip
        return Method(rows.method) if rows else Method.ROTATION
