from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..lifecycle.application import OPEN
from ..lifecycle.application import State as Application
from ..lifecycle.certificate import State, VersionKind
from ..tools.legal_time import legal_today
from .certificate_version_paper import COPY, ORIGINAL

WARNED_DAYS = 90


class LicenceCertificate(models.Model):
    # The room of the portal: what the holder may take with him, and when to think of renewal.
    _inherit = "licence.certificate"  # pylint: disable=consider-merging-classes-inherited

    reminder_ids = fields.One2many("licence.renewal.reminder", "certificate_id", "Reminders")

    @api.model
    def _shows_online(self):
        words = {
            "all": self.env._("All"),
            "valid": self.env._("Valid"),
            "ended": self.env._("Ended"),
        }
        return list(words.items())

    @api.model
    def _domain_online(self, show):
        valid = Domain("standing", "in", ["valid", "deemed", "not_yet"])
        return {"valid": valid, "ended": ~valid}.get(show, Domain.TRUE)

    def _bytes_for_holder(self, form):
        """The signed electronic certificate: its newest version."""
        self.ensure_one()
        self.check_access("read")
        version = self.version_ids[:1]
        if form not in (ORIGINAL, COPY) or not version or version.kind == VersionKind.LEGACY:
            raise UserError(self.env._("This certificate exists on paper only."))
        # sudo: whoever holds the certificate may have its electronic copy
        return version.sudo()._print(form)

    def _verify_address(self):
        """The address behind the QR code, for whoever the holder shows the certificate to."""
        self.ensure_one()
        version = self.version_ids[:1]
        if not self.number or not version or version.kind == VersionKind.LEGACY:
            return ""
        # sudo: the code says what the certificate says and signs it
        opened = version.sudo()
        return opened._code(opened._form_values(ORIGINAL))

    def _renewal_now(self):
        """“due” while a renewal may still be applied for soon, “late” after that, else empty."""
        self.ensure_one()
        today = legal_today(self.env)
        if self.state != State.VALID or not self.renew_by or self.valid_until < today:
            return ""
        if self.renew_by < today:
            return "late"
        return "due" if (self.renew_by - today).days <= WARNED_DAYS else ""

    def _open_renewals(self):
        """Of these certificates those a renewal is under way for, in one query."""
        found = self.env["licence.application"].search(
            Domain("certificate_id", "in", self.ids)
            & Domain("kind", "=", "renewal")
            & Domain("state", "in", [state.value for state in OPEN - {Application.DRAFT}])
        )
        return found.certificate_id
