from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..lifecycle.application import OPEN, WITH_APPLICANT
from ..lifecycle.certificate import State as Certificate
from ..lifecycle.feedback import State as Feedback
from ..tools.legal_time import legal_today


class LicenceMandate(models.Model):
    # The room of the portal: what its first page and its page of people show.
    _inherit = "licence.mandate"  # pylint: disable=consider-merging-classes-inherited

    @api.model
    def _home(self):
        """Counts and what waits, in a fixed number of queries."""
        counts = dict(self.env["licence.application"]._read_group([], ["state"], ["__count"]))
        papers = self.env["licence.certificate"].search(
            Domain("state", "=", Certificate.VALID), order="valid_until, id"
        )
        expiring = [(paper, paper._renewal_now()) for paper in papers - papers._open_renewals()]
        return {
            "mandates": self._current(),
            "waiting": self.env["licence.application"].search(
                [("state", "in", [state.value for state in WITH_APPLICANT])], limit=5
            ),
            "unread": self.env["licence.notice"].search([("served_at", "=", False)], limit=5),
            "expiring": [(paper, how) for paper, how in expiring if how][:5],
            "more": self._more_pages(),
            "counts": {
                "applications": sum(n for state, n in counts.items() if state in set(OPEN)),
                "certificates": len(papers),
                "notices": self.env["licence.notice"].search_count([("served_at", "=", False)]),
            },
        }

    @api.model
    def _more_pages(self):
        """Pages beside the application: (path, word, how much waits there)."""
        ahead = Domain("begins_on", ">=", legal_today(self.env))
        waiting = Domain("state", "=", Feedback.HANDED_OUT)
        return [
            ("/my/plans", self.env._("Visit Plans"),
             self.env["licence.review.plan.line"].search_count(ahead)),
            ("/my/feedback", self.env._("Feedback Forms"),
             self.env["licence.feedback"].search_count(waiting)),
        ]  # fmt: skip

    @api.model
    def _people(self):
        """Enterprises the user speaks for, each with everybody who speaks for it."""
        mine = self._current()
        people = self.search(
            Domain("enterprise_id", "in", mine.enterprise_id.ids) & Domain("ended_on", "=", False)
        )
        return {"mine": mine, "people": people}

    def _is_mine_to_end(self):
        """The legal representative takes back what the enterprise gave; everybody the own."""
        return self.user_id == self.env.user or bool(
            self._current().filtered(
                lambda one: (
                    one.enterprise_id == self.enterprise_id and one.role == "legal_representative"
                )
            )
        )

    def _end_online(self):
        self.ensure_one()
        if not self._is_mine_to_end():
            raise UserError(
                self.env._("Only the legal representative takes a mandate of others back.")
            )
        # sudo: who may end it has just been settled
        self.sudo()._end()
