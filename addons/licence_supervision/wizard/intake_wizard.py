from odoo import fields, models

from ..lifecycle.complaint import Kind
from ..lifecycle.kernel import labels
from ..models.complaint import BREACHES, CHANNELS, KIND_WORDS
from ..models.complaint_intake import IDENTITY, SAID

# What comes with a feedback form comes in by itself.
AT_DESK = [channel for channel in CHANNELS if channel[0] != "feedback"]


class IntakeWizard(models.TransientModel):
    """What the desk writes down while somebody speaks; nothing of it stays behind."""

    _name = "licence.supervision.intake.wizard"
    _description = "Intake of a Complaint"

    kind = fields.Selection(labels(Kind, KIND_WORDS), required=True, default=Kind.COMPLAINT.value)
    channel = fields.Selection(AT_DESK, required=True, default="counter")
    content = fields.Text("What Happened", required=True)
    breach = fields.Selection(BREACHES, "About", required=True, default="other")
    named_unit = fields.Char("Unit Named")
    target_authority_id = fields.Many2one("licence.authority", "Body Complained Of")
    target_user_id = fields.Many2one("res.users", "Official Complained Of")
    target_partner_id = fields.Many2one("res.partner", "Enterprise Complained Of")
    target_name = fields.Char("Person or Body Named")
    product_id = fields.Many2one("licence.product")
    application_id = fields.Many2one("licence.application", "Application in Dispute")
    name = fields.Char("Complainant")
    phone = fields.Char()
    address = fields.Char()
    email = fields.Char()
    identity_number = fields.Char()

    def action_confirm(self):
        said = {name: self[name] for name in sorted(SAID & set(self._fields))}
        for name, value in said.items():
            if self._fields[name].relational:
                said[name] = value.id
        identity = {name: self[name] for name in IDENTITY}
        action = self.env["licence.supervision.complaint"]._received_at_desk(said, identity)
        self.unlink()
        return action
