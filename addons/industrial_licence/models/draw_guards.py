from odoo import models

from ..draw.kernel import DrawError
from ..lifecycle.draw import State


class DrawGuards(models.AbstractModel):
    """Why a draw may not be held."""

    _name = "licence.draw.guards"
    _description = "Reasons against the verbs of a draw"

    def _guard_pool_holds(self):
        if self._pool_fault():
            yield self.env._(
                "The pool does not hold: every candidate stands once with a weight above zero, "
                "there are as many as seats, and of two units where the seats are spread."
            )

    def _pool_fault(self):
        try:
            self._pool()
        except DrawError as error:
            return str(error)
        return ""

    def _guard_redraw_follows(self):
        if self.previous_id and self.previous_id.state != State.PUBLISHED:
            yield self.env._("The draw it repeats is not published.")

    def _guard_excluded_with_reason(self):
        left_out = self.candidate_ids.filtered("exclusion")
        if any(not row.exclusion.strip() for row in left_out):
            yield self.env._("Every exclusion needs its reason.")

    def _guard_witnessed(self):
        """Who knows the pool must not be able to choose the seed alone."""
        if not ((self.witness or "").strip() and (self.witness_name or "").strip()):
            yield self.env._(
                "Enter the value a witness named after the commitment, and who it was."
            )

    def _guard_not_repeated(self):
        # sudo: another post may have repeated it
        if self.sudo().search_count([("previous_id", "=", self.id)], limit=1):
            yield self.env._("This draw is already repeated.")
