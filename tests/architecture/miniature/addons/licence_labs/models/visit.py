from odoo import models


class Visit(models.Model):
    _inherit = "licence.visit"

    def action_seal(self):
        self._advance("seal")
