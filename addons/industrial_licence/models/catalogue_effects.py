from datetime import timedelta

from odoo import models

from ..lifecycle.catalogue import State


class CatalogueEffects(models.AbstractModel):
    """What follows when a version of the catalogue is approved."""

    _name = "licence.catalogue.effects"
    _description = "Effects of the verbs of a catalogue version"

    def _after_approve(self):
        """The version before ends the day before; what it alone listed leaves the regime."""
        dropped = self.dropped_product_ids
        before = self.predecessor_id
        if before.state == State.APPROVED:
            last = self.effective_from - timedelta(days=1)
            # sudo: the law, not a person, ends the older version
            before.sudo()._advance("supersede", facts={"effective_to": last})
        if dropped:
            dropped._on_removed(self.effective_from)
