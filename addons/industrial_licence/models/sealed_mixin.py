from odoo import api, models
from odoo.exceptions import AccessError

_PASS = object()  # compared by identity: no RPC caller can hold it


class SealedMixin(models.AbstractModel):
    """A record some of whose fields only the system's own acts may write."""

    _name = "licence.sealed.mixin"
    _description = "Record with sealed fields"
    _inherit = "licence.derived.mixin"

    _sealed_fields = frozenset()
    # Of these, what the system's own acts change between two steps: no trigger can guard it.
    _sealed_between_steps = frozenset()

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_sealed(*vals_list)
        return super().create([{**vals, **self._born_with()} for vals in vals_list])

    def write(self, vals):
        self._refuse_sealed(vals)
        return super().write(vals)

    @api.model
    def default_get(self, fields):
        """Neither context nor a stored user default speaks for a sealed field."""
        sealed = self._sealed_names() & set(fields)
        found = super().default_get([name for name in fields if name not in sealed])
        for name in sealed:
            if default := self._fields[name].default:
                found[name] = default(self)
        return found

    @api.model
    def _sealed_names(self):
        return set(self._sealed_fields)

    @api.model
    def _sealed_by_database(self):
        """Fields that a trigger guards too: they change only together with a step."""
        return set(self._sealed_fields) - self._sealed_between_steps

    @api.model
    def _born_with(self):
        """Sealed values every new record gets, whoever makes it."""
        return {}

    def _seal(self, vals):
        """Write what only the system's own acts may write."""
        # sudo: the act's own check has passed; the role need not hold plain write rights
        return self.sudo().with_context(_licence_pass=_PASS).write(vals)

    @api.model
    def _create_sealed(self, vals_list):
        """Make records that are sealed from their first moment."""
        # sudo: called by acts that have made their own check, never by RPC
        made = self.sudo().with_context(_licence_pass=_PASS).create(vals_list)
        return self.browse(made.ids)

    def _passes(self):
        return self.env.context.get("_licence_pass") is _PASS

    def _refuse_sealed(self, *vals_list):
        if self._passes():
            return
        sealed = self._sealed_names()
        touched = sorted({name for vals in vals_list for name in vals if name in sealed})
        if touched:
            raise AccessError(
                self.env._(
                    "%(fields)s changes only by a declared step.",
                    fields=", ".join(
                        self._fields[name]._description_string(self.env) for name in touched
                    ),
                )
            )
