from odoo import fields, models
from odoo.exceptions import UserError

from ..models.blank import SHEETS


class BlankReceipt(models.TransientModel):
    """Enter a bundle of blank sheets from the printing house."""

    _name = "licence.blank.receipt"
    _description = "Receipt of Blank Sheets"

    sheet = fields.Selection(SHEETS, required=True, default=SHEETS[0][0])
    first = fields.Char("First Serial Number", required=True)
    count = fields.Integer("Number of Sheets", required=True, default=100)

    def action_receive(self):
        office = self.env.user.licence_authority_id
        if not office:
            raise UserError(self.env._("Your account belongs to no authority."))
        self.env["licence.blank"].check_access("read")
        self.env["licence.blank"]._receive(
            office, self.sheet, (self.first or "").strip(), self.count
        )
        return self.env["ir.actions.act_window"]._for_xml_id(
            "industrial_licence.licence_blank_action"
        )
