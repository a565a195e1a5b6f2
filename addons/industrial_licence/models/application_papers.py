from odoo import models

from ..lifecycle.application import Decision
from ..lifecycle.decision import State as Standing

_PAPER_OF = {
    "initial": "_issue",
    "renewal": "_renew",
    "change": "_change",
    "replacement": "_replace",
}
_SERIAL = "application"


class ApplicationPapers(models.AbstractModel):
    """Where an application meets the rooms of numbers, notices, decisions and archives."""

    _name = "licence.application.papers"
    _description = "Papers that come out of an application"

    def _registration_number(self, year):
        serial = self.env["licence.counter"]._take(_SERIAL, self.province_id, year)
        return f"SQ{self.province_id.code}-{year}-{serial:05d}"

    def _issue_paper(self, kind, values):
        authority = self.deciding_authority_id or self.province_id
        return self.env["licence.notice"]._issue_notice(kind, self, authority, values)

    def _record_decision(self, result, reason):
        authority, own = self.deciding_authority_id, self.env.user.licence_authority_id
        delegate = own if own and own != authority else None
        return self.env["licence.decision"]._decide(self, result, reason, delegate)

    def _standing_decision(self):
        # sudo: whether a decision stands does not depend on who asks
        return (
            self.env["licence.decision"]
            .sudo()
            .search(
                [
                    ("application_id", "=", self.id),
                    ("result", "=", Decision.GRANT),
                    ("state", "=", Standing.IN_FORCE),
                ],
                limit=1,
            )
        )

    def _issue_certificate(self):
        return getattr(self.env["licence.certificate"], _PAPER_OF[self.kind])(self)

    def _open_archive(self):
        return self.env["licence.archive"]._open_for(self)

    def _close_archive(self):
        # sudo: the archive follows the end of the case, whoever took the last step
        self.env["licence.archive"].sudo()._close_for(self)
