"""Working days of China: weekday rule, holidays and make-up working days (调休). Pure."""

import csv
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .kernel import Reason, UnknownYear

COLUMNS = ["date", "kind", "name", "source"]
SATURDAY = 5
# Days off on the same date in every year since 1999 (全国年节及纪念日放假办法 art. 2).
FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)})


class DayKind(StrEnum):
    HOLIDAY = "holiday"
    MAKE_UP = "make_up"


REASONS = {DayKind.HOLIDAY: Reason.HOLIDAY, DayKind.MAKE_UP: Reason.MAKE_UP}


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day on which the weekday rule does not hold, or which has a name of its own."""

    day: date
    kind: DayKind
    name: str = ""
    source: str = ""

    def __post_init__(self):
        object.__setattr__(self, "kind", DayKind(self.kind))


class WorkCalendar:
    """Immutable; counting and finding cost one binary search in the sorted working days.

    Of two rows for one day the later wins, so the office's rows are given after the shipped ones.
    A row alone does not announce its year: `announced` names the years whose list is complete.
    """

    __slots__ = ("_exceptions", "_working", "announced")

    def __init__(self, rows: Iterable[CalendarDay] = (), announced: Iterable[int] = ()):
        self._exceptions = {row.day: row for row in rows}
        self.announced = frozenset(announced)
        self._working = tuple(self._working_days())

    @classmethod
    def from_csv(cls, text: str) -> "WorkCalendar":
        rows = read_days(text)
        return cls(rows, complete_years(rows))

    def with_overrides(
        self, rows: Iterable[CalendarDay], announced: Iterable[int] = ()
    ) -> "WorkCalendar":
        """The same calendar with the office's own rows and years laid over it."""
        return WorkCalendar([*self._exceptions.values(), *rows], self.announced.union(announced))

    def is_working(self, day: date) -> bool:
        self._require(day.toordinal(), day.toordinal() + 1)
        return self._works(day)

    def describe(self, day: date) -> tuple[Reason, str]:
        """What kind of day it is, and the name of the holiday or of the exchange of days."""
        self._require(day.toordinal(), day.toordinal() + 1)
        row = self._exceptions.get(day)
        if row:
            return REASONS[row.kind], row.name
        return (Reason.WEEKEND if day.weekday() >= SATURDAY else Reason.WORKING), ""

    def count(self, after: int, stop: int) -> int:
        """Working days strictly between two ordinals."""
        self._require(after + 1, stop)
        return bisect_left(self._working, stop) - bisect_right(self._working, after)

    def find(self, after: int, stop: int, number: int) -> int | None:
        """The working day with this number after `after`; None when it is not before `stop`."""
        index = bisect_right(self._working, after) + number - 1
        found = self._working[index] if index < len(self._working) else stop
        if found >= stop:
            self._require(after + 1, stop)
            return None
        self._require(after + 1, found + 1)
        return found

    def _require(self, first: int, stop: int) -> None:
        if first >= stop:
            return
        years = range(date.fromordinal(first).year, date.fromordinal(stop - 1).year + 1)
        unknown = next((year for year in years if year not in self.announced), None)
        if unknown is not None:
            raise UnknownYear(unknown)

    def _works(self, day: date) -> bool:
        row = self._exceptions.get(day)
        return row.kind is DayKind.MAKE_UP if row else day.weekday() < SATURDAY

    def _working_days(self) -> Iterator[int]:
        for year in sorted(self.announced):
            first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
            days = (date.fromordinal(ordinal) for ordinal in range(first, last + 1))
            yield from (day.toordinal() for day in days if self._works(day))


def read_days(text: str) -> tuple[CalendarDay, ...]:
    """Rows of the calendar file; a broken line is refused with its number."""
    reader = csv.DictReader(text.removeprefix("\ufeff").splitlines())
    if reader.fieldnames != COLUMNS:
        raise ValueError(f"The calendar file must begin with the line {','.join(COLUMNS)}.")
    rows = {}
    for line in reader:
        row = _read_line(line, reader.line_num)
        if row.day in rows:
            raise ValueError(f"Line {reader.line_num} of the calendar file repeats {row.day}.")
        rows[row.day] = row
    return tuple(rows.values())


def complete_years(rows: Iterable[CalendarDay]) -> frozenset[int]:
    """Years with every fixed statutory holiday; a stray override never announces its year."""
    fixed = {}
    for row in rows:
        if row.kind is DayKind.HOLIDAY:
            fixed.setdefault(row.day.year, set()).add((row.day.month, row.day.day))
    return frozenset(year for year, days in fixed.items() if days >= FIXED_HOLIDAYS)


def _read_line(line: dict, number: int) -> CalendarDay:
    try:
        day, kind, name, source = (value.strip() for value in line.values())
        return CalendarDay(date.fromisoformat(day), DayKind(kind), name, source)
    except (AttributeError, ValueError) as error:
        message = f"Line {number} of the calendar file needs a date, holiday or make_up, a name"
        raise ValueError(f"{message} and a source.") from error
