from odoo import api, models


class SupervisionPart(models.AbstractModel):
    """A line of a record that lives: when the record is closed, nobody adds, changes or removes."""

    _name = "licence.supervision.part"
    _description = "Line of a record that may be closed"

    _part_of = None

    @api.model_create_multi
    def create(self, vals_list):
        parts = super().create(vals_list)
        parts._refuse_closed_whole()
        return parts

    def write(self, vals):
        self._refuse_closed_whole()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_closed(self):
        self._refuse_closed_whole()

    def _refuse_closed_whole(self):
        self[self._part_of]._refuse_closed({self._part_of: False})
