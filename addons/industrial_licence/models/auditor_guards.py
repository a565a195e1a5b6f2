from odoo import models


class AuditorGuards(models.AbstractModel):
    """Why an entry of the national register may not move on."""

    _name = "licence.auditor.guards"
    _description = "Reasons against the verbs of a person of the register"

    def _guard_not_banned(self):
        # sudo: the list of bans is closed to most, its answer binds everybody
        if self.env["licence.ban"]._is_banned(self.sudo().identity_number):
            yield self.env._("%(person)s is banned from licence review for life.", person=self.name)
