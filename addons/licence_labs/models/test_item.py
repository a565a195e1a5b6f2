from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..admissibility.verdict import measured


class TestItem(models.Model):
    """What a laboratory needs to know of an item beside its method and limit."""

    _inherit = "licence.test.item"

    is_safety = fields.Boolean(
        "Concerns Safety", default=True,
        help="Since 2015 a licensing test covers these only (国质检监〔2015〕364号 四（二）).",
    )  # fmt: skip
    expected_unit = fields.Char("Unit of Measure", help="Unit the result is given in.")
    lowest = fields.Char("Lowest Value", help="A number; empty where there is none.")
    highest = fields.Char("Highest Value", help="A number; empty where there is none.")

    @api.constrains("lowest", "highest")
    def _check_limits(self):
        for text in filter(None, (*self.mapped("lowest"), *self.mapped("highest"))):
            try:
                below, _number = measured(text)
            except ValueError:
                below = True
            if below:
                raise ValidationError(self.env._("“%(text)s” is no number.", text=text))

    def _test_standard(self):
        """What the laboratory tests by: the method, or the product standard that contains it."""
        return self.method or self.standard or ""

    def _prepare_result_vals(self, order, unit, place):
        return {
            "order_id": order.id, "lab_id": order.lab_id.id, "unit_id": unit.id,
            "item_id": self.id, "sequence": place, "name": self.name,
            "required_standard": self._test_standard(), "standard": self._test_standard(),
            "limit": self.limit, "lowest": self.lowest, "highest": self.highest,
            "expected_unit": self.expected_unit, "measure_unit": self.expected_unit,
            "is_key": self.is_key,
        }  # fmt: skip
