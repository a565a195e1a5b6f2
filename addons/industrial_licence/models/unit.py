from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..tools.specificity import covers


class Unit(models.Model):
    """申证单元: the smallest thing one can be licensed for (国质检监〔2015〕364号 二(一))."""

    _name = "licence.unit"
    _description = "Licensing unit"
    _inherit = ["licence.sealed.mixin", "licence.dated.mixin"]
    _order = "product_id, code, id"
    _rec_names_search = ["name", "code", "product_id.name"]
    _sealed_fields = frozenset({"successor_id"})

    name = fields.Char(required=True, index="trigram")
    code = fields.Char(required=True)
    product_id = fields.Many2one("licence.product", required=True, index=True, ondelete="restrict")
    category_id = fields.Many2one(related="product_id.category_id", store=True, index=True)
    description = fields.Text("Parameters and Scope")
    successor_id = fields.Many2one(
        "licence.unit", "Merged Into", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    succession_ids = fields.One2many("licence.unit.succession", "new_unit_id", "Took Over")
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint(
        "UNIQUE (product_id, code)", "This product already has a unit of that code."
    )
    _not_itself = models.Constraint("CHECK (successor_id <> id)", "A unit cannot succeed itself.")

    @api.depends("name", "product_id.name")
    def _compute_display_name(self):
        for unit in self:
            product = unit.product_id.name or ""
            unit.display_name = unit.name if product == unit.name else f"{product} / {unit.name}"

    @api.constrains("successor_id")
    def _check_successor(self):
        if self._has_cycle("successor_id"):
            raise ValidationError(self.env._("Units cannot succeed each other in a circle."))

    def _licensable(self, date):
        """The units an application may name on the day, of those in `self`."""
        lines = self.env["licence.catalogue.line"]._listed(date, self.product_id)
        narrowed = {line.product_id: line.unit_ids for line in lines}
        products = self.product_id._allowed() & lines.product_id
        return self.filtered(
            lambda unit: (
                unit.product_id in products
                and covers(unit, date)
                and (not narrowed[unit.product_id] or unit in narrowed[unit.product_id])
            )
        )

    def _is_licensable(self, date):
        self.ensure_one()
        return bool(self._licensable(date))

    def _current(self, date):
        """The unit this one has become by the day, through every merger up to it."""
        self.ensure_one()
        unit = self
        while unit.successor_id and not covers(unit, date) and unit.effective_to < date:
            unit = unit.successor_id
        return unit

    def _merge_into(self, target, on, basis):
        """Ends these units the day before, keeps the mapping, and lets other rooms remap."""
        self.env["licence.unit.succession"].create(
            [
                {
                    "old_unit_id": unit.id, "old_label": unit.display_name,
                    "new_unit_id": target.id, "effective_on": on, "basis": basis,
                }
                for unit in self
            ]
        )  # fmt: skip
        self._seal({"successor_id": target.id, "effective_to": fields.Date.subtract(on, days=1)})
        self._on_merged(target, on)

    def _on_merged(self, target, on):
        """What follows for certificates and open applications; rooms extend this."""
        return True
