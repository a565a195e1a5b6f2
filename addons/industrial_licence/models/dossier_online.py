from odoo import models
from odoo.exceptions import UserError

from ..lifecycle.application import Verdict

FORM_ITEM = "application_form"


class DossierItem(models.Model):
    # The room of the portal: how a material comes in over the net.
    _inherit = "licence.dossier.item"  # pylint: disable=consider-merging-classes-inherited

    def _hand_in_online(self, name, raw):
        """A file of the applicant's; what it is, its bytes say."""
        self.ensure_one()
        if not name and not raw:
            raise UserError(self.env._("Choose a file first."))
        self._check_may_act()
        if not self._is_due_online():
            raise UserError(self.env._("“%(item)s” takes no files now.", item=self.name))
        return self._hand_in(name, raw)

    def _is_due_online(self):
        """Open at this stage of the case, and not found in order already."""
        return self._takes_files() and self.verdict != Verdict.MET

    def _check_may_act(self):
        if not self.application_id.enterprise_id._may_act():
            raise UserError(self.env._("Your mandate lets you read, not act."))

    def _is_form(self):
        """Whether the house itself can make this material from what was entered."""
        # sudo: the code of a published requirement is no secret
        return self.sudo().requirement_id.code == FORM_ITEM

    def _draw_online(self):
        """The application form as a PDF of what was entered, handed in at once."""
        self.ensure_one()
        self._check_may_act()
        if not self._is_form() or not self._takes_files():
            raise UserError(self.env._("“%(item)s” takes no files now.", item=self.name))
        # sudo: the form is filled from the own case and from public law
        content = self.application_id.sudo()._paper_content("application_form")
        return self._hand_in(f"{self.name}.pdf", content)
