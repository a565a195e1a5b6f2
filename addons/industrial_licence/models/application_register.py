from odoo import fields, models

from ..tools.legal_time import legal_today
from .application_effects import DELIVERY

# 信息管理规定 art. 27: ten days from the approval, for the State's certificates and a province's.
NATIONAL, PROVINCIAL = "T-21", "T-23"


class LicenceApplication(models.Model):
    """From the decision to grant on, the register of holders waits for its new line."""

    _inherit = "licence.application"

    def _register_code(self):
        return NATIONAL if self.deciding_authority_id.level == "national" else PROVINCIAL

    def _start_after_grant(self):
        today = legal_today(self.env)
        starts = {DELIVERY: today, self._register_code(): today}
        self.env["licence.clock"]._begin_all(self, starts)

    def _stop_with_issue(self):
        """The register is a view of the certificates: the issue itself publishes the line."""
        waiting = self.env["licence.clock"]._open_of(self)
        codes = {DELIVERY, self._register_code()}
        waiting.filtered(lambda clock: clock.code in codes)._stop()


class LicenceClock(models.Model):
    _inherit = "licence.clock"

    # Not stored: who is late in a province is asked of the authorities as they stand today.
    province_id = fields.Many2one(related="authority_id.province_id", string="Province")
