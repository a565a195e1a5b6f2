from odoo import models

from ..lifecycle.sanction import Kind, State
from ..tools.legal_time import legal_today


class IntegrityBreachEffects(models.AbstractModel):
    """What follows when an integrity case is opened or closed."""

    _name = "licence.integrity.breach.effects"
    _description = "Effects of the verbs of an integrity case"

    def _after_open(self):
        """Demanding or taking goods suspends at once (国质检监[2006]499号 一(二))."""
        self._seal({"opened_on": legal_today(self.env)})
        if self.type_id.is_suspending:
            self._suspend()

    def _suspend(self):
        sanction = self.env["licence.sanction"]._create_sealed([self._prepare_sanction_vals()])
        # sudo: the law suspends, not the person who opened the case
        sanction.sudo()._advance("impose_pending")
        self._seal({"sanction_id": sanction.id})

    def _prepare_sanction_vals(self):
        return {
            "res_model": "licence.auditor",
            "res_id": self.auditor_id.id,
            "kind": Kind.SUSPENSION.value,
            "breach_id": self.id,
            "basis": self.type_id.basis,
            "reason": self.env._(
                "Pending the result of the integrity case: %(breach)s.", breach=self.type_id.name
            ),
        }

    def _after_confirm(self):
        """The suspension stays until whoever decides sanctions lifts or replaces it."""
        self._seal({"closed_on": legal_today(self.env)})

    def _after_dismiss(self):
        self._seal({"closed_on": legal_today(self.env)})
        # sudo: a suspension without ground ends with the case, by itself
        pending = self.sudo().sanction_id.filtered(lambda row: row.state == State.IMPOSED)
        if pending:
            pending._advance("lift", reason=self.env._("The integrity case was unfounded."))
