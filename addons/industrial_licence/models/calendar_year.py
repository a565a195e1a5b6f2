from datetime import date

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import file_open, ormcache

from ..clocks.calendar import WorkCalendar, complete_years, read_days
from ..clocks.kernel import UnknownYear, due_date
from ..tools.legal_time import legal_now, legal_today
from .calendar_day import Origin

DAYS_FILE = "industrial_licence/data/calendar_days.csv"


class LicenceCalendarYear(models.Model):
    """A year whose working days the State Council has announced, or not yet: never guessed."""

    _name = "licence.calendar.year"
    _description = "Working days of a year"
    _inherit = ["licence.kept.mixin", "mail.thread", "mail.activity.mixin"]
    _order = "year desc"
    _rec_name = "year"
    _room_fields = frozenset({"announced", "announced_at", "alarmed_on"})

    year = fields.Integer(required=True, aggregator=None)
    announced = fields.Boolean(
        readonly=True, copy=False, tracking=True,
        help="The list of this year is complete; dates in it may be computed.",
    )  # fmt: skip
    announced_at = fields.Datetime(readonly=True, copy=False)
    source = fields.Char(help="Number and title of the notice of the State Council's office.")
    alarmed_on = fields.Date(
        readonly=True, copy=False, help="Since this day administrators know the year is missing."
    )
    day_ids = fields.One2many("licence.calendar.day", "year_id", string="Days")
    day_count = fields.Integer(compute="_compute_day_count")
    waiting_count = fields.Integer("Waiting Clocks", compute="_compute_waiting_count")

    _year_uniq = models.Constraint("UNIQUE (year)", "This year is already there.")
    _year_range = models.Constraint(
        "CHECK (year BETWEEN 1984 AND 2200)", "Enter the year with four digits."
    )

    @api.depends("day_ids")
    def _compute_day_count(self):
        counts = dict(
            self.env["licence.calendar.day"]._read_group(
                [("year_id", "in", self.ids)], ["year_id"], ["__count"]
            )
        )
        for year in self:
            year.day_count = counts.get(year, 0)

    @api.depends("announced")
    def _compute_waiting_count(self):
        waiting = self.env["licence.clock"]._waiting_by_year()
        for year in self:
            year.waiting_count = waiting.get(year.year, 0)

    @api.depends("year", "announced")
    def _compute_display_name(self):
        for year in self:
            year.display_name = str(year.year)

    def action_announce(self):
        return self._announce()

    def _announce(self):
        """The list is complete: compute what waited for it and what it may have moved."""
        self.check_access("write")
        self._check_complete()
        self._room().write({"announced": True, "announced_at": legal_now(self.env)})
        self.activity_unlink(["mail.mail_activity_data_todo"])
        self._forget()
        for year in self:
            self.env["licence.clock"]._recount_from(_first_day_moved_by(year.year))
        return True

    def _check_complete(self):
        known = complete_years(self.env["licence.calendar.day"]._as_rows())
        for year in self:
            if year.year not in known:
                raise UserError(
                    self.env._(
                        "The list of %(year)s lacks a day that is off every year: enter 1 January, "
                        "1 May and 1 to 3 October with the rest of the notice.",
                        year=year.year,
                    )
                )
            if not year.source:
                raise UserError(
                    self.env._("Name the notice that announces %(year)s.", year=year.year)
                )

    def _days_changed(self, first):
        """A day of these years was entered, changed or taken out."""
        if self:
            self._forget()
        if first and any(self.mapped("announced")):
            self.env["licence.clock"]._recount_from(first)

    @api.model
    def _of(self, years):
        # sudo: the year of a day is found whoever enters the day
        found = self.sudo().search([("year", "in", list(years))]) if years else self
        return {year.year: year for year in found}

    @api.model
    def _ensure(self, years):
        missing = sorted(set(years) - set(self._of(years)))
        return self._room().create([{"year": year} for year in missing]) if missing else self

    @api.model
    @ormcache(cache="stable")
    def _calendar(self):
        """The calendar every date follows from; the same object until a day or year changes."""
        # sudo: one calendar for all, whatever the asking user may read
        announced = self.sudo().search([("announced", "=", True)]).mapped("year")
        return WorkCalendar(self.env["licence.calendar.day"]._as_rows(), announced)

    @api.model
    def _due_day(self, day, term):
        """The last day of a term begun on `day`; None while a year it needs is not announced."""
        try:
            return due_date(day, term, self._calendar())
        except UnknownYear:
            return None

    def _forget(self):
        """Drop the calendar now, and again once others can see what was written."""
        self.env.flush_all()
        self.env.registry.clear_cache("stable")
        self.env.cr.postcommit.add(lambda: self.env.registry.clear_cache("stable"))

    @api.model
    def _load_shipped(self):
        """Bring the shipped list into the tables; what is there already stays untouched."""
        with file_open(DAYS_FILE, "r") as file:
            days = read_days(file.read())
        model = self.env["licence.calendar.day"]
        # sudo: installation and upgrade write what no person may
        known = set(model.sudo().search([("origin", "=", Origin.SHIPPED)]).mapped("date"))
        fresh = [day for day in days if day.day not in known]
        if not fresh:
            return
        self._ensure({day.day.year for day in fresh} | {max(day.day for day in days).year + 1})
        complete = self._of(complete_years(days))
        for year in complete.values():
            notice = next(day.source for day in days if day.day == date(year.year, 10, 1))
            year._room().write({"source": year.source or notice, "announced": True})
            year.activity_unlink(["mail.mail_activity_data_todo"])
        model._room().create([_shipped_vals(day) for day in fresh])

    @api.model
    def _alarm(self, years):
        """A term ends in a year nobody has announced: say so once to every administrator."""
        today = legal_today(self.env)
        near = {year for year in years if year <= today.year + 1}
        known = self._of(near)
        made = self._room().create([{"year": year} for year in sorted(near - set(known))])
        for year in [*known.values(), *made]:
            if year.announced or year.alarmed_on:
                continue
            year._room().write({"alarmed_on": today})
            year._tell_administrators(today)

    def _tell_administrators(self, today):
        group = self.env.ref("industrial_licence.group_administrator")
        for user in group.all_user_ids.filtered("active"):
            self.activity_schedule(
                "mail.mail_activity_data_todo", today, user_id=user.id,
                summary=self.env._("Announce the working days of %(year)s", year=self.year),
                note=self.env._("Terms end in this year and have no date until it is announced."),
            )  # fmt: skip

    @api.model
    def _banner(self):
        """What stands on top of every page: (year, clocks that wait for it), soonest first."""
        waiting = self.env["licence.clock"]._waiting_by_year()
        unknown = {year for year in waiting if year not in self._calendar().announced}
        return [(year, waiting[year]) for year in sorted(unknown)]


def _first_day_moved_by(year):
    # The notice of a year also speaks of the last days of December before (PROVENANCE.md).
    return date(year - 1, 12, 1)


def _shipped_vals(day):
    return {
        "date": day.day,
        "kind": day.kind.value,
        "name": day.name or day.source,
        "source": day.source,
        "origin": Origin.SHIPPED,
    }
