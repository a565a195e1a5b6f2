from odoo import api, fields, models
from odoo.exceptions import UserError


class UnitSuccession(models.Model):
    """Old unit → new unit, with its old name: a certificate keeps showing what it was called."""

    _name = "licence.unit.succession"
    _description = "Merger of licensing units"
    _order = "effective_on desc, id desc"
    _rec_name = "old_label"

    old_unit_id = fields.Many2one("licence.unit", required=True, readonly=True, ondelete="restrict")
    old_label = fields.Char("Former Name", required=True, readonly=True)
    new_unit_id = fields.Many2one(
        "licence.unit", required=True, readonly=True, index=True, ondelete="restrict"
    )
    effective_on = fields.Date(required=True, readonly=True)
    basis = fields.Char("Legal Basis", required=True, readonly=True)

    _old_uniq = models.Constraint("UNIQUE (old_unit_id)", "This unit was merged before.")

    def write(self, vals):
        self._refuse_change()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        self._refuse_change()

    def _refuse_change(self):
        raise UserError(self.env._("The history of mergers is never changed."))
