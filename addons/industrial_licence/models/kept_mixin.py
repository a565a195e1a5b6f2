from odoo import api, models
from odoo.exceptions import AccessError

_PASS = object()  # compared by identity: no RPC caller can hold it


class KeptMixin(models.AbstractModel):
    """A record that only the methods of its own room write; the others read it."""

    _name = "licence.kept.mixin"
    _description = "Record that only its own methods change"

    _room_fields = None
    """Fields only the room writes; None: the whole record, its making and its end too."""

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_strangers(*vals_list)
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_strangers(vals)
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_kept(self):
        if self._room_fields is None:
            self._refuse_strangers({"id": 0})

    def _room(self):
        """The records, opened for the methods of their own room."""
        # sudo: nobody holds write rights on what the room keeps; the calling method has judged
        return self.sudo().with_context(_room_pass=_PASS)

    def _outside(self, like):
        """The records as `like` sees them, without the pass of the room."""
        return self.with_env(like.env)

    def _is_opened(self):
        return self.env.context.get("_room_pass") is _PASS

    def _refuse_strangers(self, *vals_list):
        if self._is_opened():
            return
        names = {name for vals in vals_list for name in vals}
        if self._room_fields is not None:
            names &= self._room_fields
        if names or self._room_fields is None:
            raise AccessError(
                self.env._("%(record)s is kept by the system alone.", record=self._description)
            )
