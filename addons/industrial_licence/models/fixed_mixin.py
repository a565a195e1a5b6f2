from odoo import api, models
from odoo.exceptions import AccessError, UserError


class FixedMixin(models.AbstractModel):
    """A record some facts of which stand, and whose derived columns nobody fills in by hand."""

    _name = "licence.fixed.mixin"
    _description = "Record with facts that stand"

    _fixed_fields = frozenset()

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_derived(*vals_list)
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_derived(vals)
        self._refuse_fixed(vals)
        return super().write(vals)

    @api.model
    def default_get(self, fields):
        """Neither context nor a stored user default speaks for a derived column."""
        return super().default_get([name for name in fields if not self._is_derived(name)])

    @api.model
    def _is_derived(self, name):
        """A column the record follows from others: rules and guards read it."""
        field = self._fields.get(name)
        return bool(field and field.store and field.compute and field.readonly)

    @api.model
    def _refuse_derived(self, *vals_list):
        if self.env.su:
            return
        for name in sorted({name for vals in vals_list for name in vals}):
            if self._is_derived(name):
                raise AccessError(
                    self.env._(
                        "“%(field)s” follows from other data.", field=self._fields[name].string
                    )
                )

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
                        field=self._fields[name].string, record=self[:1].display_name,
                    )
                )  # fmt: skip

    def _gives_another(self, name, value):
        field = self._fields[name]
        return field.convert_to_cache(value, self) != field.convert_to_cache(self[name], self)
