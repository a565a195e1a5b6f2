from markupsafe import Markup

from odoo import api, fields, models

from ..clocks.kernel import Reason
from ..clocks.running import sheet


class LicenceClockSheet(models.AbstractModel):
    """The sheet "why this date": the term day by day, on screen and for the printed paper."""

    _name = "licence.clock.sheet"
    _description = "Sheet of a clock"

    why = fields.Html("Why This Date", compute="_compute_why", sanitize=False)
    unknown_words = fields.Char("Calendar Alarm", compute="_compute_unknown_words")

    @api.depends("unknown_year")
    @api.depends_context("lang")
    def _compute_unknown_words(self):
        waiting = self.filtered("unknown_year")
        (self - waiting).unknown_words = False
        for clock in waiting:
            clock.unknown_words = self.env._(
                "The working days of %(year)s are not announced; the last day follows then.",
                year=str(clock.unknown_year),
            )

    @api.depends("due_on", "outcome", "pause_ids.begin", "pause_ids.end")
    @api.depends_context("lang")
    def _compute_why(self):
        for clock in self:
            clock.why = (
                clock.env["ir.qweb"]._render(
                    "industrial_licence.clock_why_sheet",
                    {"clock": clock, "rows": clock._explain() if clock.id else []},
                )
                or Markup()
            )

    def _explain(self):
        """Rows of the sheet: day, weekday, number of the counted day, reason in words, note."""
        self.ensure_one()
        calendar = self.env["licence.calendar.year"]._calendar()
        rows, unknown = sheet(self._running(), calendar)
        words, weekdays = self._reason_words(), self._weekday_words()
        told = [
            {
                "day": row.day,
                "weekday": weekdays[row.weekday - 1],
                "number": row.number,
                "reason": row.reason.value,
                "words": words[row.reason],
                "note": row.note,
            }
            for row in rows
        ]
        return told + ([self._unknown_row(unknown, words)] if unknown else [])

    def _unknown_row(self, year, words):
        return {
            "day": None, "weekday": "", "number": None, "reason": Reason.UNANNOUNCED.value,
            "words": words[Reason.UNANNOUNCED], "note": str(year),
        }  # fmt: skip

    def _reason_words(self):
        return {
            Reason.START: self.env._("Day of the event, not counted"),
            Reason.WORKING: self.env._("Counted"),
            Reason.WEEKEND: self.env._("Weekend"),
            Reason.HOLIDAY: self.env._("Statutory day off"),
            Reason.MAKE_UP: self.env._("Worked weekend day, counted"),
            Reason.PAUSED: self.env._("Stands still"),
            Reason.ROLL: self.env._("Next working day"),
            Reason.UNANNOUNCED: self.env._("Year not announced"),
        }

    def _weekday_words(self):
        return [
            self.env._("Mon"), self.env._("Tue"), self.env._("Wed"), self.env._("Thu"),
            self.env._("Fri"), self.env._("Sat"), self.env._("Sun"),
        ]  # fmt: skip
