from odoo import models

from ..lifecycle.auditor import ALIVE
from ..lifecycle.sanction import Kind
from ..tools.legal_time import legal_today


class SanctionEffects(models.AbstractModel):
    """What follows from imposing or lifting a sanction."""

    _name = "licence.sanction.effects"
    _description = "Effects of the verbs of a sanction"

    def _after_impose(self):
        self._seal({"decided_by_id": self.env.uid})
        if self.kind == Kind.BAN:
            self._ban_person()

    def _after_lift(self):
        self._seal({"free_from": max(legal_today(self.env), self.effective_from)})

    def _ban_person(self):
        """The ban holds for the person, whatever entries stand in that name anywhere."""
        # sudo: the identity number is closed to most; the ban must find every entry of it
        person = self._target().sudo()
        self.env["licence.ban"]._pronounce(person, self)
        entries = person.search([("identity_number", "=", person.identity_number)])
        entries.filtered(lambda entry: entry.state in ALIVE)._advance(
            "ban", facts={"ended_on": legal_today(self.env)}
        )
