from odoo import models
from odoo.exceptions import UserError

from ..tools.legal_time import legal_today
from ..tools.terms import PATHS


class LicenceApplication(models.Model):
    # The room of the portal: which ways the applicant may choose, each with its reason.
    _inherit = "licence.application"  # pylint: disable=consider-merging-classes-inherited

    def _open_wishes(self):
        """Paths an applicant may ask for today: [(code, word, why)]; the first is without a wish."""
        self.ensure_one()
        today, found = legal_today(self.env), []
        for wish in ("", *(code.value for code, _word in PATHS)):
            if row := self._wish_row(wish, today):
                found.append(row)
        return found

    def _wish_row(self, wish, today):
        try:
            rule = self._path_rule_on(today, wish=wish)
        except UserError:
            return None
        if wish and rule.path != wish:
            return None
        return wish, self._word("path", rule.path), rule._basis_sentence()
