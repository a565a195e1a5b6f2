from odoo import models

from ..lifecycle.application import OPEN
from ..lifecycle.destruction import State as Destruction
from ..tools.legal_time import legal_today


class ArchiveGuards(models.AbstractModel):
    _name = "licence.archive.guards"
    _description = "Why an archive may not be closed or destroyed now"

    def _guard_case_ended(self):
        if self.application_id.state in OPEN:
            yield self.env._("The case is still open.")

    def _guard_retention_over(self):
        """信息管理规定 art. 37: five years, and never while the certificate is good."""
        if not self.retain_until or self.retain_until >= legal_today(self.env):
            yield self.env._(
                "%(archive)s must be kept until %(day)s.",
                archive=self.number or self.display_name, day=self.retain_until or "",
            )  # fmt: skip

    def _guard_no_hold(self):
        if self.is_held:
            yield self.env._("%(archive)s is on legal hold.", archive=self.number or "")

    def _guard_destruction_executed(self):
        # sudo: the request is asked for its state only
        if self.sudo().destruction_id.state != Destruction.EXECUTED:
            yield self.env._("Two persons must carry out an approved request first.")
