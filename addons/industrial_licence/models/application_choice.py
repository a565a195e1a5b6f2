from odoo import models
from odoo.exceptions import UserError

from ..tools.legal_time import legal_today
from ..tools.terms import PATHS


class LicenceApplication(models.Model):
    # The room of the portal: which ways the applicant may choose, each with its reason.
    _inherit = "licence.application"  # pylint: disable=consider-merging-classes-inherited

    def _open_wishes(self):
        """What one may ask for today: [(code, word, why)]; the first is no wish at all."""
        self.ensure_one()
        today = legal_today(self.env)
        wishes = ("", *(code.value for code, _word in PATHS))
        rows = [row for wish in wishes if (row := self._wish_row(wish, today))]
        # A wish for what the rules give anyway is no choice.
        usual = next((word for wish, word, _why in rows if not wish), "")
        return [row for row in rows if not row[0] or row[0] == self.path_wish or row[1] != usual]

    def _wish_row(self, wish, today):
        try:
            rule = self._path_rule_on(today, wish=wish)
        except UserError:
            return None
        if wish and rule.path != wish:
            return None
        return wish, self._word("path", rule.path), rule._basis_sentence()
