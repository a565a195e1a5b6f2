"""Counting of statutory terms. Pure: no ORM, no network, no today().

The day of the event is never counted (民法典 art. 201); a term of calendar days or months that
would end on a day off ends on the next working day (art. 203), where its limit says so.
A naive instant means UTC, as Odoo stores it.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

LEGAL_ZONE = ZoneInfo("Asia/Shanghai")
ONE_DAY = timedelta(days=1)
FOREVER = date.max.toordinal() + 1


class Unit(StrEnum):
    WORKING_DAY = "working_day"
    CALENDAR_DAY = "calendar_day"
    MONTH = "month"
    HOUR = "hour"


class Reason(StrEnum):
    """What a day is in the sheet "why this date"."""

    START = "start"
    WORKING = "working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MAKE_UP = "make_up"
    PAUSED = "paused"
    ROLL = "roll"
    UNANNOUNCED = "unannounced"


class UnknownYear(LookupError):
    """The working days of a year are not announced yet, so no date in it may be computed."""

    def __init__(self, year: int):
        super().__init__(f"The working days of {year} are not announced.")
        self.year = year


class Days(Protocol):
    """Days that count, by ordinal, strictly after `after` and strictly before `stop`."""

    def count(self, after: int, stop: int) -> int: ...

    def find(self, after: int, stop: int, number: int) -> int | None: ...


class Calendar(Days, Protocol):
    def describe(self, day: date) -> tuple[Reason, str]: ...

    def is_working(self, day: date) -> bool: ...


@dataclass(frozen=True, slots=True)
class Term:
    """A limit as the law words it: "30 working days", "6 months", "24 hours"."""

    number: int
    unit: Unit
    rolls_to_working_day: bool = True

    def __post_init__(self):
        object.__setattr__(self, "unit", Unit(self.unit))
        if self.number < 0:
            raise ValueError(f"A term cannot be negative, but it is {self.number}.")


@dataclass(frozen=True, slots=True)
class Pause:
    """Days that do not count, from `begin` up to the day before `end`; without end still open."""

    begin: date
    end: date | None = None
    ground: str = ""

    def __post_init__(self):
        if self.end is not None and self.end < self.begin:
            raise ValueError(f"The pause ends on {self.end}, before it begins on {self.begin}.")

    def covers(self, day: date) -> bool:
        return self.begin <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class DayRow:
    """One line of the sheet "why this date"; `number` is None where the day does not count."""

    day: date
    number: int | None
    reason: Reason
    note: str = ""

    @property
    def weekday(self) -> int:
        return self.day.isoweekday()


class _EveryDay:
    """Calendar days: all of them count, announced or not."""

    def count(self, after: int, stop: int) -> int:
        return stop - after - 1

    def find(self, after: int, stop: int, number: int) -> int | None:
        return after + number if after + number < stop else None


EVERY_DAY = _EveryDay()


def legal_date(instant: datetime) -> date:
    """The day an instant belongs to in law: the one on a wall calendar in China."""
    return _in_utc(instant).astimezone(LEGAL_ZONE).date()


def due_instant(start: datetime, term: Term) -> datetime:
    """End of a term of hours: elapsed time, on holidays and through the night."""
    if term.unit is not Unit.HOUR:
        raise ValueError(f"A term in {term.unit}s ends on a day, not at an instant.")
    due = _in_utc(start) + timedelta(hours=term.number)
    return due if start.tzinfo else due.replace(tzinfo=None)


def due_date(
    start: date, term: Term, calendar: Calendar, pauses: Iterable[Pause] = ()
) -> date | None:
    """Last day of the term; None while an open pause holds it back.

    A pause that begins after the last day changes nothing: a lapsed term cannot be revived.
    """
    after = _ordinal(start)
    if term.unit is Unit.HOUR:
        raise ValueError("A term in hours ends at an instant, not on a day.")
    if not term.number:
        return start
    pauses = tuple(pauses)
    due = _land(_days(term.unit, calendar), after, _length(start, term), pauses)
    if due is not None and term.unit is not Unit.WORKING_DAY and term.rolls_to_working_day:
        due = _land(calendar, due - 1, 1, pauses)
    return None if due is None else date.fromordinal(due)


def counted_days(
    start: date, until: date, unit: Unit, calendar: Calendar, pauses: Iterable[Pause] = ()
) -> int:
    """Days that count, from the day after `start` up to and including `until`."""
    last, days = _ordinal(until) + 1, _days(unit, calendar)
    spans = ((after, min(stop, last)) for after, stop in _spans(_ordinal(start), pauses))
    return sum(days.count(after, stop) for after, stop in spans if stop > after + 1)


def days_left(
    start: date, term: Term, calendar: Calendar, today: date, pauses: Iterable[Pause] = ()
) -> int:
    """Days still to count: 0 on the last day, below 0 if and only if the term has lapsed.

    While an open pause holds the term back the figure stands still. Working days left are known
    even when the due date is not, because it lies in a year not announced.
    """
    pauses, today = tuple(pauses), max(start, today)
    left = _length(start, term) - counted_days(start, today, term.unit, calendar, pauses)
    if left > 0 and term.unit is Unit.WORKING_DAY:
        return left
    due = due_date(start, term, calendar, pauses)
    if due is None:
        return max(0, left)
    if today <= due:
        return counted_days(today, due, term.unit, calendar, pauses)
    return -max(1, counted_days(due, today, term.unit, calendar))


def explain(
    start: date, term: Term, calendar: Calendar, pauses: Iterable[Pause] = ()
) -> list[DayRow]:
    """Every day from the start to the due date; under an open pause, to the day it began."""
    pauses = tuple(pauses)
    due = due_date(start, term, calendar, pauses)
    last = due if due is not None else max(start + ONE_DAY, _standstill(pauses))
    rows, number, length = [DayRow(start, None, Reason.START)], 0, _length(start, term)
    for ordinal in range(start.toordinal() + 1, last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        next_number = number + 1 if number < length else None
        row = _explain_day(day, next_number, term.unit, calendar, pauses)
        number = row.number or number
        rows.append(row)
    return rows


def _explain_day(day, number, unit, calendar, pauses) -> DayRow:
    pause = next((pause for pause in pauses if pause.covers(day)), None)
    if pause:
        return DayRow(day, None, Reason.PAUSED, pause.ground)
    reason, note = _describe(day, unit, calendar)
    if number is None:
        # After the last counted day only the first working day can follow as the day of expiry.
        return DayRow(day, None, Reason.ROLL if calendar.is_working(day) else reason, note)
    counts = unit is not Unit.WORKING_DAY or calendar.is_working(day)
    return DayRow(day, number if counts else None, reason, note)


def _describe(day, unit, calendar) -> tuple[Reason, str]:
    if unit is Unit.WORKING_DAY:
        return calendar.describe(day)
    try:
        return calendar.describe(day)
    except UnknownYear:
        # A term in calendar days runs through an unannounced year; only its end may need it.
        return Reason.UNANNOUNCED, ""


def _standstill(pauses: Iterable[Pause]) -> date:
    return min(pause.begin for pause in pauses if pause.end is None)


def _days(unit: Unit, calendar: Calendar) -> Days:
    return calendar if Unit(unit) is Unit.WORKING_DAY else EVERY_DAY


def _length(start: date, term: Term) -> int:
    if term.unit is not Unit.MONTH:
        return term.number
    return _add_months(start, term.number).toordinal() - start.toordinal()


def _add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day (民法典 art. 202)."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _land(days: Days, after: int, number: int, pauses: Iterable[Pause]) -> int | None:
    for begin, stop in _spans(after, pauses):
        found = days.find(begin, stop, number)
        if found is not None:
            return found
        number -= days.count(begin, stop)
    return None


def _spans(after: int, pauses: Iterable[Pause]) -> Iterator[tuple[int, int]]:
    """Stretches without a pause, as (the day before, the day behind); some are empty."""
    for pause in sorted(pauses, key=lambda pause: pause.begin):
        begin = _ordinal(pause.begin)
        if begin > after:
            yield after, begin
        after = max(after, FOREVER if pause.end is None else _ordinal(pause.end) - 1)
    yield after, FOREVER


def _ordinal(day: date) -> int:
    if isinstance(day, datetime):
        raise TypeError("Days are counted between legal dates; turn the instant into one first.")
    return day.toordinal()


def _in_utc(instant: datetime) -> datetime:
    return instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC)
