from odoo import fields, models
from odoo.tools import format_date

from ..clocks.kernel import UnknownYear, days_left, legal_date
from ..clocks.running import OPEN, Outcome
from ..lifecycle.application import State
from ..tools.legal_time import legal_today


class LicenceApplication(models.Model):
    # The room of the portal: the same case, told to whom it concerns.
    _inherit = "licence.application"  # pylint: disable=consider-merging-classes-inherited

    def _progress_states(self):
        """The states gone through and ahead, with their day in words."""
        self.ensure_one()
        # sudo: the way of the own case and its two legs, as the office's own strip tells them
        strip = self.sudo().path_strip
        return [{**step, "day": self._day_word(step["at"])} for step in strip["states"]]

    def _progress_tracks(self):
        """Visit and test: what they are in this case, and whether they are done."""
        words = {
            "done": self.env._("Done"),
            "open": self.env._("Open"),
            "failed": self.env._("Not Passed"),
            "waived": self.env._("Not Due"),
        }
        # sudo: as above
        tracks = self.sudo().path_strip["tracks"]
        return [{**track, "word": words.get(track["status"], "")} for track in tracks]

    def _day_word(self, at):
        if not at:
            return ""
        return format_date(self.env, legal_date(fields.Datetime.to_datetime(at)))

    def _progress_terms(self):
        """Each term of the case: days used and left, the last day, and why this day."""
        self.ensure_one()
        # sudo: the applicant sees the terms of the own case, nothing else of the office's clocks
        clocks = self.sudo().clock_ids.filtered(lambda clock: clock.outcome != Outcome.VOID)
        calendar = self.env["licence.calendar.year"].sudo()._calendar()  # sudo: law, not a secret
        today = legal_today(self.env)
        return [clock._told_applicant(calendar, today) for clock in clocks.sorted("id")]

    def _plain_state(self):
        """One sentence: where the case is and whose turn it is."""
        self.ensure_one()
        return {
            State.DRAFT: self.env._("Not handed in yet: complete it and submit."),
            State.SUBMITTED: self.env._("Handed in: the office examines whether to accept it."),
            State.RETURNED: self.env._("It is your turn: supplement the marked materials."),
            State.DECLINED: self.env._("The application was not accepted; see the notice."),
            State.ACCEPTED: self.env._("Accepted: the review is under way."),
            State.CONCLUDED: self.env._("The review is over: the office decides."),
            State.GRANTED: self.env._("Granted: the certificate is being made."),
            State.REFUSED: self.env._("The licence was refused; see the decision."),
            State.ISSUED: self.env._("Finished: the certificate is issued."),
            State.TERMINATED: self.env._("The handling has ended; see the decision."),
            State.WITHDRAWN: self.env._("You have withdrawn this application."),
        }[self.state]


class LicenceClock(models.Model):
    _inherit = "licence.clock"

    def _told_applicant(self, calendar, today):
        """What a term says to whom it concerns; only ever called for the own case."""
        self.ensure_one()
        left = self._left_on(calendar, self.stopped_on or today)
        units = dict(self._fields["unit"]._description_selection(self.env))
        outcomes = dict(self._fields["outcome"]._description_selection(self.env))
        return {
            "id": self.id,
            "name": self.limit_id.name,
            "basis": self.basis or "",
            "length": self.env._(
                "%(number)s %(unit)s", number=self.number, unit=units.get(self.unit, "")
            ),
            "started_on": self.started_on,
            "due_on": self.due_on,
            "is_open": self.outcome in OPEN,
            "left": left,
            "used": None if left is None else max(self.number - left, 0),
            "outcome": outcomes[self.outcome],
            "colour": self.due_colour,
            "unknown": self.unknown_words,
            "rows": self._explain(),
        }

    def _left_on(self, calendar, day):
        run = self._running()
        try:
            return days_left(run.started_on, run.term, calendar, day, run.pauses)
        except UnknownYear:
            return None
