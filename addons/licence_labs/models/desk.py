from odoo import models
from odoo.addons.industrial_licence.models.authority import Level
from odoo.exceptions import AccessError


class LabDesk(models.AbstractModel):
    """Whose desk a step about a laboratory is taken at."""

    _name = "licence.lab.desk"
    _inherit = "licence.sealed.mixin"
    _description = "Desk of a step about a laboratory"

    def write(self, vals):
        """Whose laboratory a record is about never changes."""
        lab = vals.get("lab_id")
        moves = "lab_id" in vals and not self._passes()
        if moves and any(record.lab_id.id not in (False, lab) for record in self):
            raise AccessError(self.env._("The laboratory of a record never changes."))
        return super().write(vals)

    def _told_reason(self):
        """Why the last step went against the laboratory; it does not read the journal itself."""
        # sudo: the reason was given for the laboratory
        last = self.sudo().step_ids.sorted("id")[-1:]
        return last.reason or ""

    def _guard_own_laboratory(self):
        own = self.env.user.licence_lab_id
        if not own or own != self.lab_id:
            yield self.env._("This is not the work of your laboratory.")

    def _guard_national_desk(self):
        if self.env.user.licence_authority_id.level != Level.NATIONAL:
            yield self.env._("Only the national licence office does this.")

    def _guard_own_province(self):
        own = self.env.user.licence_authority_id
        if not own or own != self.lab_id.authority_id:
            yield self.env._(
                "The opinion is given by %(authority)s, where the laboratory is.",
                authority=self.lab_id.authority_id.display_name,
            )
