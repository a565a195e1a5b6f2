from odoo import models
from odoo.fields import Domain

from ..lifecycle.qualification import State as PaperState
from ..tools.legal_time import legal_today


class AuditorEffects(models.AbstractModel):
    """What follows when a person leaves the register."""

    _name = "licence.auditor.effects"
    _description = "Effects of the verbs of a person of the register"

    def _after_resign(self):
        self._seal({"ended_on": legal_today(self.env)})
        self._end_periods()
        self._end_engagements()

    def _after_ban(self):
        self._end_periods()
        self._end_engagements()

    def _after_register(self):
        self._seal({"ended_on": False})

    def _end_periods(self):
        """The papers behind the entry stop to count today; past days stay answered."""
        # sudo: it follows from leaving the register, whoever wrote the papers
        papers = self.sudo().qualification_ids
        papers.filtered(lambda paper: paper.state == PaperState.ENTERED)._advance(
            "end", facts={"ended_on": legal_today(self.env)}
        )

    def _end_engagements(self):
        """Whoever left the register is on no body's roster any more."""
        # sudo: other bodies' engagements end with it
        lasting = (
            self.env["licence.engagement"]
            .sudo()
            .search(Domain("auditor_id", "=", self.id) & Domain("effective_to", "=", False))
        )
        lasting._end_on(legal_today(self.env))
