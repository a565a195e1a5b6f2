from odoo import api, models
from odoo.exceptions import AccessError


class DerivedMixin(models.AbstractModel):
    """A record whose derived columns nobody fills in by hand: rules and guards read them."""

    _name = "licence.derived.mixin"
    _description = "Record with derived columns"

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_derived(*vals_list)
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_derived(vals)
        return super().write(vals)

    @api.model
    def default_get(self, fields):
        """Neither context nor a stored user default speaks for a derived column."""
        return super().default_get([name for name in fields if not self._is_derived(name)])

    @api.model
    def _is_derived(self, name):
        """Stored, computed from other columns, and never the reader's to change."""
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
                        "“%(field)s” follows from other data.",
                        field=self._fields[name]._description_string(self.env),
                    )
                )
