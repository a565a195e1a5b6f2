from odoo import models
from odoo.addons.industrial_licence.tools.legal_time import legal_today

from ..admissibility.kernel import Listing


class DesignationEffects(models.AbstractModel):
    """What follows from a step of a designation."""

    _name = "licence.lab.designation.effects"
    _description = "What follows from the steps of a designation"

    def _after_recommend(self):
        self._seal({"recommended_on": legal_today(self.env), "recommended_by_id": self.env.uid})

    def _after_designate(self):
        self._seal({"designated_on": legal_today(self.env), "designated_by_id": self.env.uid})
        self.env["licence.lab.listing"]._enter(
            self.lab_id, Listing.DESIGNATION, self.document_no, self.line_ids,
            self.valid_from, self.valid_until, designation_id=self.id,
        )  # fmt: skip

    def _after_withdraw(self):
        today = legal_today(self.env)
        self._seal({"ended_on": today})
        self.listing_ids._leave(today)
