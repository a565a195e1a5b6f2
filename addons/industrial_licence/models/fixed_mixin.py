from odoo import models
from odoo.exceptions import UserError


class FixedMixin(models.AbstractModel):
    """A record some facts of which stand from their making, or from a state on."""

    _name = "licence.fixed.mixin"
    _description = "Record with facts that stand"
    _inherit = "licence.derived.mixin"

    _fixed_fields = frozenset()

    def write(self, vals):
        self._refuse_fixed(vals)
        return super().write(vals)

    def _standing_on(self, _name):
        """Those of these records on which the fact stands already."""
        return self

    def _refuse_fixed(self, vals):
        if self.env.su:
            return
        for name in sorted(self._fixed_fields & set(vals)):
            if any(row._gives_another(name, vals[name]) for row in self._standing_on(name)):
                raise UserError(
                    self.env._(
                        "“%(field)s” of %(record)s stands; enter a new record instead.",
                        field=self._fields[name]._description_string(self.env),
                        record=self[:1].display_name,
                    )
                )  # fmt: skip

    def _gives_another(self, name, value):
        field = self._fields[name]
        return field.convert_to_cache(value, self) != field.convert_to_cache(self[name], self)
