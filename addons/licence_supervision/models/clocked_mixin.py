from odoo import models

from ..lifecycle.kernel import DESK


class SupervisionClocked(models.AbstractModel):
    """Supervision keeps its terms itself: no case handler can act on an inspection or an order."""

    _name = "licence.supervision.clocked"
    _description = "Record of supervision with running time limits"
    _inherit = "licence.clocked.mixin"

    _clock_post_name = DESK

    def _clock_post(self, limit):
        # sudo: which post keeps a term is the same for whoever asks
        return self.env.ref(self._clock_post_at_turn()).sudo()

    def _clock_post_at_turn(self):
        """The post whose verb the term waits for as the record stands now."""
        return self._clock_post_name
