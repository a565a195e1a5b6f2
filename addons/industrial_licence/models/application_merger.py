import re

from odoo import models
from odoo.exceptions import UserError
from odoo.fields import Command

from ..lifecycle.certificate import State as Certificate
from ..tools import online_form
from ..tools.online_form import BadForm

BETWEEN = re.compile(r"[\s,，、;；]+")


class LicenceApplication(models.Model):
    # The room of the portal: a merger or swap is told online as at the counter, 2020 二(三).
    _inherit = "licence.application"  # pylint: disable=consider-merging-classes-inherited

    def _mergers_online(self):
        return self._fields["merger_reason"]._description_selection(self.env)

    def _told_merger(self, form):
        """The reason and the certificates that end by it; numbers are public, so is the answer."""
        reason = online_form.words(form, "merger_reason")
        numbers = filter(None, BETWEEN.split(online_form.words(form, "old_certificates", 500)))
        if not reason:
            return False, self.env["licence.certificate"]
        if reason not in dict(self._fields["merger_reason"].selection):
            raise BadForm("merger_reason")
        found = self._certificates_numbered(list(dict.fromkeys(numbers)))
        if not found:
            raise UserError(self.env._("Name the certificates that end by the merger or swap."))
        return reason, found

    def _certificates_numbered(self, numbers):
        # sudo: numbers and standing of certificates are public, an acquired firm's too
        found = self.env["licence.certificate"].sudo().search([("number", "in", numbers)])
        if absent := set(numbers) - set(found.mapped("number")):
            raise UserError(
                self.env._("No certificate has the number %(number)s.", number=min(absent))
            )
        return found

    def _keep_merger(self, reason, certificates):
        self.write({"merger_reason": reason})
        # sudo: the certificates may be another firm's; the row itself was just written as the user
        self.sudo().write({"old_certificate_ids": [Command.set(certificates.ids)]})

    def _old_numbers(self):
        # sudo: numbers of certificates are public
        return self.sudo().old_certificate_ids.mapped("number")

    def _old_certificates_online(self):
        """Each certificate that ends, and whether it has been cancelled as acceptance demands."""
        # sudo: number and standing of a certificate are public
        return [
            (one.number, one.state == Certificate.CANCELLED)
            for one in self.sudo().old_certificate_ids
        ]
