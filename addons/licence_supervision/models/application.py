from odoo import models


class LicenceApplication(models.Model):
    _inherit = "licence.application"

    def _start_follow_up(self):
        """The visit the law asks for after the issue is planned with it."""
        result = super()._start_follow_up()
        self.env["licence.supervision.inspection"]._plan_after_issue(self)
        return result
