from odoo import models


class VisitGuards(models.AbstractModel):
    _name = "licence.visit.guards"
    _description = "Why a visit may not be closed"

    def _guard_reported(self):
        if not self.note:
            yield self.env._("The report is missing.")
