from odoo import fields, models
from odoo.exceptions import UserError
from odoo.tools import email_normalize

from ..models.mandate import ROLES, SCOPES
from ..tools.legal_time import legal_today


class LicenceInvitation(models.TransientModel):
    """The counter invites a person of an enterprise, or its agent, to the portal."""

    _name = "licence.invitation"
    _description = "Invitation to the Portal"

    enterprise_id = fields.Many2one(
        "res.partner", required=True, domain=[("is_licence_enterprise", "=", True)]
    )
    name = fields.Char("Name of the Person", required=True)
    email = fields.Char("E-Mail", required=True, help="The person signs in with this address.")
    role = fields.Selection(ROLES, required=True, default="handler")
    scope = fields.Selection(SCOPES, required=True, default="act")
    date_from = fields.Date("From", required=True, default=lambda self: legal_today(self.env))
    date_until = fields.Date("Until")
    document = fields.Char(help="Number or title of the written mandate (授权委托书).")

    def action_invite(self):
        self.ensure_one()
        email = email_normalize(self.email or "")
        if not email:
            raise UserError(self.env._("“%(email)s” is no e-mail address.", email=self.email or ""))
        self.env["licence.mandate"]._invite(self._prepare_mandate_vals(), self.name.strip(), email)
        return {"type": "ir.actions.act_window_close"}

    def _prepare_mandate_vals(self):
        return {
            "enterprise_id": self.enterprise_id.id,
            "role": self.role,
            "scope": self.scope,
            "date_from": self.date_from,
            "date_until": self.date_until,
            "document": self.document,
        }
