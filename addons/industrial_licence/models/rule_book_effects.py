from odoo import models

from ..tools.legal_time import legal_today


class RuleBookEffects(models.AbstractModel):
    """What follows when a rule book is published or repealed."""

    _name = "licence.rule.book.effects"
    _description = "Effects of the verbs of a rule book"

    def _after_publish(self):
        # sudo: the periods in force are derived by the verb; nobody holds write rights on them
        self.env["licence.rule.book.scope"].sudo()._enter(self)

    def _after_adopt(self):
        self._after_publish()

    def _after_repeal(self):
        """A repeal without a day of its own takes effect when it is pronounced."""
        today = legal_today(self.env)
        last = self.effective_to if self.effective_to and self.effective_to > today else today
        self._seal({"effective_to": max(last, self.effective_from)})
        # sudo: as in _after_publish
        self.scope_ids.sudo()._end(self.effective_to)
