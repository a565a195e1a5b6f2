from odoo import models
from odoo.addons.industrial_licence.tools.legal_time import legal_today

from ..admissibility.kernel import Listing


class FilingEffects(models.AbstractModel):
    """What follows from a step of a filing."""

    _name = "licence.lab.filing.effects"
    _description = "What follows from the steps of a filing"

    def _after_file(self):
        self._seal({"filed_on": legal_today(self.env)})

    def _after_check(self):
        self._seal({"checked_on": legal_today(self.env), "checked_by_id": self.env.uid})

    def _after_announce(self):
        day = self.announcement_id.announced_on
        self._seal({"announced_on": day})
        self.env["licence.lab.listing"]._enter(
            self.lab_id, Listing.FILING, self.announcement_id.display_name, self.line_ids, day,
            filing_id=self.id,
        )  # fmt: skip

    def _after_withdraw(self):
        self._leave_list()

    def _after_strike(self):
        self._leave_list()

    def _leave_list(self):
        today = legal_today(self.env)
        self._seal({"ended_on": today})
        self.listing_ids._leave(today)
