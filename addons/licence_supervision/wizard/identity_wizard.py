from odoo import api, fields, models


class IdentityWizard(models.TransientModel):
    """The one door to a complainant's identity: named handlers only, each look in the log."""

    _name = "licence.supervision.identity.wizard"
    _description = "Identity of a Complainant"

    complaint_id = fields.Many2one("licence.supervision.complaint", required=True, readonly=True)
    name = fields.Char("Complainant", compute="_compute_identity")
    phone = fields.Char(compute="_compute_identity")
    address = fields.Char(compute="_compute_identity")
    email = fields.Char(compute="_compute_identity")
    identity_number = fields.Char(compute="_compute_identity")

    @api.model_create_multi
    def create(self, vals_list):
        wizards = super().create(vals_list)
        for wizard in wizards:
            self.env["licence.supervision.complainant"]._log_reading(wizard.complaint_id)
        return wizards

    @api.depends("complaint_id")
    @api.depends_context("uid")
    def _compute_identity(self):
        """Only for a wizard that exists: making it has written the log."""
        complainants = self.env["licence.supervision.complainant"]
        secrets = complainants._secret_fields
        for wizard in self:
            if wizard._origin:
                known = complainants._identity(wizard.complaint_id)
            else:
                known = dict.fromkeys(secrets, False)
            wizard.update(known)
