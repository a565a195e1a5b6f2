from odoo import api, fields, models
from odoo.fields import Command

from ..tools.terms import CANCEL_GROUNDS


class CatalogueRemoval(models.TransientModel):
    """Takes a product off the catalogue and shows beforehand what that touches."""

    _name = "licence.catalogue.removal"
    _description = "Cancel a catalogue entry"

    line_ids = fields.Many2many("licence.catalogue.line", string="Entries", required=True)
    cancelled_on = fields.Date("First Day Without Licence", required=True)
    cancel_ground = fields.Selection(CANCEL_GROUNDS, required=True)
    cancel_basis = fields.Char("Basis", required=True)
    affected = fields.Text(compute="_compute_affected", string="What It Touches")

    @api.model
    def default_get(self, fields):
        found = super().default_get(fields)
        if self.env.context.get("active_model") == "licence.catalogue.line":
            found["line_ids"] = [Command.set(self.env.context.get("active_ids", []))]
        return found

    @api.depends("line_ids", "cancelled_on")
    def _compute_affected(self):
        for removal in self:
            products = removal.line_ids.product_id
            touched = products._affected_records(removal.cancelled_on) if products else {}
            removal.affected = "\n".join(
                f"{records._description}: {len(records)}" for records in touched.values()
            )

    def action_cancel(self):
        """New applications are refused from that day on."""
        self.line_ids._cancel(self.cancelled_on, self.cancel_ground, self.cancel_basis)
        return {"type": "ir.actions.act_window_close"}
