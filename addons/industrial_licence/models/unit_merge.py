from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command

from ..tools.specificity import covers


class UnitMerge(models.TransientModel):
    """Merges units of one product; the mapping and the old names stay."""

    _name = "licence.unit.merge"
    _description = "Merge licensing units"

    unit_ids = fields.Many2many("licence.unit", string="Units That End", required=True)
    product_id = fields.Many2one("licence.product", compute="_compute_product_id")
    target_id = fields.Many2one(
        "licence.unit", "Merge Into", required=True,
        domain="[('product_id', '=', product_id), ('id', 'not in', unit_ids)]",
    )  # fmt: skip
    effective_on = fields.Date("First Day of the Merged Unit", required=True)
    basis = fields.Char("Legal Basis", required=True)

    @api.depends("unit_ids")
    def _compute_product_id(self):
        for merge in self:
            merge.product_id = merge.unit_ids.product_id[:1]

    @api.model
    def default_get(self, fields):
        found = super().default_get(fields)
        if self.env.context.get("active_model") == "licence.unit":
            found["unit_ids"] = [Command.set(self.env.context.get("active_ids", []))]
        return found

    def action_merge(self):
        """One merger at a time: checked, mapped, remapped."""
        (self.unit_ids | self.target_id).check_access("write")
        self._refuse_unfit()
        # sudo: the history of mergers is append-only; nobody has create rights on it
        self.unit_ids.sudo()._merge_into(self.target_id.sudo(), self.effective_on, self.basis)
        return {"type": "ir.actions.act_window_close"}

    def _refuse_unfit(self):
        if self.target_id in self.unit_ids:
            raise UserError(self.env._("A unit cannot be merged into itself."))
        if (self.unit_ids | self.target_id).product_id - self.target_id.product_id:
            raise UserError(self.env._("Only units of one product can be merged."))
        if gone := self.unit_ids.filtered("successor_id"):
            raise UserError(self.env._("%(unit)s was merged before.", unit=gone[0].display_name))
        if not covers(self.target_id, self.effective_on):
            raise UserError(
                self.env._(
                    "%(unit)s is not in force on that day.", unit=self.target_id.display_name
                )
            )
        if late := self.unit_ids.filtered(lambda unit: unit.effective_from >= self.effective_on):
            raise UserError(self.env._("%(unit)s begins only later.", unit=late[0].display_name))
