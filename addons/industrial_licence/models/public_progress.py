import hashlib
import hmac
import re

from odoo import api, fields, models
from odoo.tools import consteq

from ..clocks.running import OPEN, Outcome
from ..tools.legal_time import legal_today

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 10
# The stages a stranger with the code may see, in the words of the application's states.
_SHAPE = re.compile(r"^[2-9A-HJKMNP-Z]{10}$")


class LicenceApplication(models.Model):
    """公开进程: whoever holds the code of a receipt sees the stage and the days, no inner note."""

    _inherit = "licence.application"

    query_code = fields.Char(
        compute="_compute_query_code",
        help="With the registration number it opens the progress page; it stands on the receipt.",
    )  # fmt: skip

    @api.depends("number")
    def _compute_query_code(self):
        # sudo: the secret of the database is read to derive a code, it leaves nothing else
        secret = self.env["ir.config_parameter"].sudo().get_param("database.secret")
        for application in self:
            application.query_code = application.number and _code(secret, application)

    @api.model
    def _progress(self, number, code):
        """What the page tells; None alike for a wrong number and a wrong code."""
        # sudo: the code, which only the receipt bears, is the right to see these facts
        found = self.sudo().search([("number", "=", number)], limit=1)
        known = found.query_code or "-" * LENGTH
        typed = code if _SHAPE.match(code) else "=" * LENGTH
        return found._told_progress() if consteq(known, typed) and found else None

    def _told_progress(self):
        return {
            "number": self.number,
            "kind": dict(self._fields["kind"]._description_selection(self.env))[self.kind],
            "product": self.product_id.name,
            "authority": self.authority_id.name,
            "stage": self._state_word(),
            "stages": self._strip_without_tracks(),
            "terms": self._told_terms(),
        }

    def _strip_without_tracks(self):
        """States and days only: what runs beside them is inner work."""
        names = ("label", "at", "status")
        return [{name: each[name] for name in names} for each in self.path_strip["states"]]

    def _told_terms(self):
        """Terms that run: the day they end, days used and left."""
        today = legal_today(self.env)
        return [
            {
                "name": clock.limit_id.name, "basis": clock.limit_id.basis,
                "since": clock.started_on, "due": clock.due_on,
                "used": (today - clock.started_on).days,
                "left": (clock.due_on - today).days if clock.due_on else None,
                "paused": clock.outcome == Outcome.PAUSED,
            }
            for clock in self.clock_ids
            if clock.outcome in OPEN
        ]  # fmt: skip


def _code(secret, application):
    """Derived, not stored: nothing to leak, the same on every copy of the receipt."""
    message = f"progress {application.id} {application.number}".encode()
    digest = hmac.new(secret.encode(), message, hashlib.sha256).digest()
    return "".join(SIGNS[byte % len(SIGNS)] for byte in digest[:LENGTH])
