from odoo import models


class LiabilityCaseEffects(models.AbstractModel):
    """What follows when a liability case is opened."""

    _name = "licence.liability.case.effects"
    _description = "Effects of the verbs of a liability case"

    def _after_open(self):
        """The people are written down as they stood on the day of the event."""
        rows = sorted(self._responsible_people(), key=lambda row: row["rank"])
        self.env["licence.liability.person"]._room().create(
            [{**row, "case_id": self.id} for row in rows]
        )
