from odoo import api, models
from odoo.exceptions import UserError


class PartMixin(models.AbstractModel):
    """A line that belongs to a version: once the version leaves its draft, the line stands."""

    _name = "licence.part.mixin"
    _description = "Part of a version that is frozen with it"

    _part_of = None
    _open_after_freeze = frozenset()

    @api.model_create_multi
    def create(self, vals_list):
        parts = super().create(vals_list)
        parts._refuse_frozen()
        return parts

    def write(self, vals):
        if set(vals) - self._open_after_freeze:
            self._refuse_frozen()
        written = super().write(vals)
        if self._part_of in vals:
            self._refuse_frozen()
        return written

    @api.ondelete(at_uninstall=False)
    def _unlink_except_frozen(self):
        self._refuse_frozen()

    def _refuse_frozen(self):
        wholes = self[self._part_of]
        frozen = wholes.filtered(lambda whole: whole.state != whole._lifecycle.initial)
        if frozen:
            raise UserError(
                self.env._(
                    "%(version)s is “%(state)s”; its content stands. Draw up a new version.",
                    version=frozen[0].display_name, state=frozen[0]._state_word(),
                )
            )  # fmt: skip
