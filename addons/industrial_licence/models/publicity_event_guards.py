from odoo import models

from ..tools.legal_time import legal_today


class PublicityEventGuards(models.AbstractModel):
    """Why an event may not be closed as held or called off."""

    _name = "licence.publicity.event.guards"
    _description = "Reasons against the verbs of a publicity event"

    def _guard_own_event(self):
        user = self.env.user
        bodies = user.licence_department_id, user.licence_authority_id
        if not any(body and body in (self.department_id, self.authority_id) for body in bodies):
            yield self.env._("%(organiser)s keeps this event itself.",
                             organiser=self.organiser_name)  # fmt: skip

    def _guard_day_has_come(self):
        if self.held_on > legal_today(self.env):
            yield self.env._("The day of the event has not come yet.")

    def _guard_who_came(self):
        if self.channel == "meeting" and not self.attended_ids:
            yield self.env._("Enter the enterprises that attended.")
        if self.channel != "meeting" and not (self.place and self.audience):
            yield self.env._("Say where it appeared and for whom.")

    def _guard_material_filed(self):
        if not self.material_ids:
            yield self.env._("File the material: slides, article or recording.")
