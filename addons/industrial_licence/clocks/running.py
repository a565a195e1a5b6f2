"""The words of a running term and the dates that follow from its events. Pure."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from .kernel import (
    LEGAL_ZONE,
    ONE_DAY,
    Calendar,
    DayRow,
    Pause,
    Reason,
    Term,
    Unit,
    UnknownYear,
    due_date,
    due_instant,
    explain,
    legal_date,
)


class Outcome(StrEnum):
    RUNNING = "running"
    PAUSED = "paused"
    MET = "met"
    LATE = "late"
    LAPSED = "lapsed"
    VOID = "void"


OPEN = frozenset({Outcome.RUNNING, Outcome.PAUSED})


class Consequence(StrEnum):
    """What the law, or the house, attaches to a term that runs out."""

    NONE = "none"
    ESCALATE = "escalate"
    DEEM_ACCEPTED = "deem_accepted"
    DEEM_RENEWED = "deem_renewed"
    LATE_FLAG = "late_flag"


BY_LAW = frozenset({Consequence.DEEM_ACCEPTED, Consequence.DEEM_RENEWED})
ESCALATING = BY_LAW | {Consequence.ESCALATE}


class Level(StrEnum):
    WARN = "warn"
    LAPSE = "lapse"
    STUCK = "stuck"


class Colour(StrEnum):
    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    GREY = "grey"


def colour(today: date, due_on: date | None, warn_on: date | None) -> Colour:
    """How urgent a day is, seen from today; grey where there is no date to keep."""
    if not due_on:
        return Colour.GREY
    if due_on < today:
        return Colour.RED
    return Colour.AMBER if (warn_on or due_on) <= today else Colour.GREEN


@dataclass(frozen=True, slots=True)
class Running:
    """Everything the dates of a term follow from, besides the calendar."""

    started_on: date
    started_at: datetime
    term: Term
    warn: int = 0
    pauses: tuple[Pause, ...] = ()


@dataclass(frozen=True, slots=True)
class Dates:
    """What a term says: its last day, and the instants at which somebody must look at it."""

    due_on: date | None = None
    due_at: datetime | None = None
    warn_on: date | None = None
    warn_at: datetime | None = None
    lapse_at: datetime | None = None
    unknown_year: int | None = None


def dates(running: Running, calendar: Calendar) -> Dates:
    """The dates of a term; none while a pause is open or a year it needs is not announced."""
    if running.term.unit is Unit.HOUR:
        return _hours(running)
    try:
        due = due_date(running.started_on, running.term, calendar, running.pauses)
    except UnknownYear as unknown:
        return Dates(unknown_year=unknown.year)
    if due is None:
        return Dates()
    warn = _warn_day(running, due, calendar)
    return Dates(
        due_on=due,
        warn_on=warn,
        warn_at=day_begins(warn) if warn else None,
        lapse_at=day_begins(due + ONE_DAY),
    )


def look_at(found: Dates, warned_for: date | None, lapsed_for: date | None) -> datetime | None:
    """When the nightly sweep has next to do with a term; never again once it has lapsed."""
    if not found.due_on or lapsed_for == found.due_on:
        return None
    if found.warn_at and warned_for != found.due_on:
        return found.warn_at
    return found.lapse_at


def lapse_day(found_due_on: date, due_at: datetime | None) -> date:
    """The day on which the consequence attaches: the first one on which the term is over."""
    return found_due_on if due_at else found_due_on + ONE_DAY


def day_begins(day: date) -> datetime:
    """Midnight in China as Odoo stores an instant: UTC without zone."""
    return datetime.combine(day, time.min, LEGAL_ZONE).astimezone(UTC).replace(tzinfo=None)


def sheet(running: Running, calendar: Calendar) -> tuple[list[DayRow], int | None]:
    """The sheet "why this date", as far as the calendar is announced, and the year it lacks."""
    if running.term.unit is Unit.HOUR:
        due = due_instant(running.started_at, running.term)
        last = DayRow(legal_date(due), running.term.number, Reason.WORKING)
        return [DayRow(running.started_on, None, Reason.START), last], None
    args = running.started_on, running.term, calendar
    try:
        return explain(*args, running.pauses), None
    except UnknownYear as unknown:
        # Read to the last announced day: what lies behind it is for nobody to guess.
        wall = Pause(date(unknown.year, 1, 1))
        rows = explain(*args, (*running.pauses, wall)) if _reads(running, calendar, wall) else []
        return [row for row in rows if row.day < wall.begin], unknown.year


def _reads(running: Running, calendar: Calendar, wall: Pause) -> bool:
    try:
        due_date(running.started_on, running.term, calendar, (*running.pauses, wall))
    except UnknownYear:
        return False
    return True


def _hours(running: Running) -> Dates:
    due_at = due_instant(running.started_at, running.term)
    warn_at = due_at - timedelta(hours=running.warn) if running.warn else None
    return Dates(
        due_on=legal_date(due_at),
        due_at=due_at,
        warn_on=legal_date(warn_at) if warn_at else None,
        warn_at=max(warn_at, running.started_at) if warn_at else None,
        lapse_at=due_at + timedelta(seconds=1),
    )


def _warn_day(running: Running, due: date, calendar: Calendar) -> date | None:
    if not running.warn:
        return None
    if running.term.unit is not Unit.WORKING_DAY:
        return max(due - timedelta(days=running.warn), running.started_on)
    return max(working_days_before(due, running.warn, calendar), running.started_on)


def working_days_before(day: date, number: int, calendar: Calendar) -> date:
    """The working day that lies `number` working days before `day`."""
    while number:
        day -= ONE_DAY
        number -= calendar.is_working(day)
    return day
