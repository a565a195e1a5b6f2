from odoo import api, fields, models


class LabChoice(models.Model):
    """The log of choices: who chose which laboratory from which list."""

    _name = "licence.lab.choice"
    _description = "Choice of a laboratory"
    _inherit = "licence.once.mixin"
    _order = "id desc"
    _rec_name = "lab_id"

    order_id = fields.Many2one(
        "licence.lab.test.order", required=True, index=True, ondelete="restrict"
    )
    offer_id = fields.Many2one(
        "licence.lab.offer", "From the List", required=True, ondelete="restrict"
    )
    lab_id = fields.Many2one(
        "licence.lab", "Laboratory", required=True, index=True, ondelete="restrict"
    )
    chosen_by_id = fields.Many2one("res.users", required=True, ondelete="restrict")
    chosen_at = fields.Datetime(required=True)

    @api.model
    def _keep(self, vals):
        # sudo: the log follows from the step; nobody writes it by hand
        return self.browse(self.sudo().create([vals]).ids)
