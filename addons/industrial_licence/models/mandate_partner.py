from odoo import fields, models
from odoo.exceptions import UserError

LONGEST = 60


class ResPartner(models.Model):
    # The room of the portal adds who speaks for an enterprise; its particulars stay where they are.
    _inherit = "res.partner"  # pylint: disable=consider-merging-classes-inherited

    mandate_ids = fields.One2many("licence.mandate", "enterprise_id", "Mandates")

    def action_invite(self):
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "industrial_licence.licence_invitation_action"
        )
        return {**action, "context": {"default_enterprise_id": self.id}}

    def _may_act(self):
        """Whether the user speaks for the enterprise with more than a right to read."""
        return self in self.env["licence.mandate"]._spoken_for("act")

    def _keep_contact(self, name, phone):
        """An enterprise itself says whom the office calls, and nothing else of the register."""
        self.ensure_one()
        if not self._may_act():
            raise UserError(self.env._("Your mandate lets you read, not act."))
        told = {"contact_name": (name or "").strip(), "contact_phone": (phone or "").strip()}
        if any(len(words) > LONGEST for words in told.values()):
            raise UserError(self.env._("The contact is too long: at most 60 characters each."))
        changed = {key: words for key, words in told.items() if words != (self[key] or "")}
        if changed:
            # sudo: two columns of the register are the enterprise's own to keep
            self.sudo().write(changed)
