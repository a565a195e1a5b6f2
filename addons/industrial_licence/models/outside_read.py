from odoo import models
from odoo.exceptions import AccessError, MissingError


class OutsideRead(models.AbstractModel):
    """To whoever is no member of staff a foreign record is as absent as one that never was."""

    _inherit = "base"

    def read(self, fields=None, load="_classic_read"):
        if not self._asked_from_outside():
            return super().read(fields, load)
        try:
            return super(OutsideRead, self._filtered_access("read")).read(fields, load)
        except MissingError:
            present = self.exists()._filtered_access("read")
            return super(OutsideRead, present).read(fields, load)

    def export_data(self, fields_to_export):
        if not self._asked_from_outside():
            return super().export_data(fields_to_export)
        raise AccessError(self.env._("There is nothing here that you may open or change."))

    def _asked_from_outside(self):
        return (
            self._name.startswith("licence.")
            and not self.env.su
            and not self.env.user._is_internal()
        )
