from odoo import api, models
from odoo.exceptions import UserError


class SupervisionStages(models.AbstractModel):
    """What a step has settled is not rewritten afterwards: each field has its own time."""

    _name = "licence.supervision.stages"
    _description = "Record whose fields are settled step by step"
    _inherit = "licence.lifecycle.mixin"

    _written_in = {}
    _first_states = None
    """States in which fields not named in `_written_in` are written; None: while it is open."""

    @api.model
    def _written_when(self, name):
        return self._written_in.get(name, self._first_states)

    def _refuse_closed(self, vals):
        super()._refuse_closed(vals)
        if self._passes():
            return
        for name in sorted(set(vals) - self._always_open_fields):
            states = self._written_when(name) if name in self._fields else None
            for record in self._settled(states):
                raise UserError(
                    self.env._(
                        "“%(field)s” is settled: %(record)s is “%(state)s”.",
                        field=self._fields[name]._description_string(self.env),
                        record=record.display_name,
                        state=record._state_word(),
                    )
                )  # fmt: skip

    def _settled(self, states):
        return self.filtered(lambda one: states is not None and one.state not in states)

    @api.model
    def _get_view(self, view_id=None, view_type="form", **options):
        """The form offers for writing what the record takes: one rule for both."""
        arch, view = super()._get_view(view_id, view_type, **options)
        for node in arch.xpath("//field[not(ancestor::field)]") if view_type == "form" else ():
            if words := self._readonly_words(node):
                node.set("readonly", words)
        return arch, view

    @api.model
    def _readonly_words(self, node):
        said, name = node.get("readonly"), node.get("name")
        states = None if name in self._always_open_fields else self._written_when(name)
        # What nobody writes by hand stays closed by itself; a word here would open it.
        if states is None or said == "1" or (self._fields[name].readonly and not said):
            return said
        settled = f"id and state not in {sorted(map(str, states))}"
        return f"({said}) or ({settled})" if said else settled
