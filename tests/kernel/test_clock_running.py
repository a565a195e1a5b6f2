"""The words of a running term: dates, urgency, the next look, the sheet."""

from datetime import date, datetime
from pathlib import Path

import pytest
from industrial_licence.clocks.calendar import WorkCalendar
from industrial_licence.clocks.kernel import Pause, Reason, Term, Unit
from industrial_licence.clocks.running import (
    Colour,
    Dates,
    Running,
    colour,
    dates,
    day_begins,
    lapse_day,
    look_at,
    sheet,
    working_days_before,
)

DAYS = Path(__file__).parents[2] / "addons/industrial_licence/data/calendar_days.csv"
CALENDAR = WorkCalendar.from_csv(DAYS.read_text(encoding="utf-8"))
pytestmark = pytest.mark.kernel


def running(start, number=5, unit=Unit.WORKING_DAY, warn=2, pauses=()):
    day = date.fromisoformat(start)
    return Running(day, datetime(day.year, day.month, day.day, 4), Term(number, unit), warn, pauses)


def test_a_term_knows_its_last_day_its_warning_and_its_instants():
    found = dates(running("2026-03-02"), CALENDAR)
    assert (found.due_on, found.warn_on) == (date(2026, 3, 9), date(2026, 3, 5))
    assert found.warn_at == datetime(2026, 3, 4, 16)
    assert found.lapse_at == datetime(2026, 3, 9, 16)


def test_an_open_pause_leaves_no_date():
    assert dates(running("2026-03-02", pauses=(Pause(date(2026, 3, 3)),)), CALENDAR) == Dates()


def test_an_unknown_year_is_named_never_guessed():
    assert dates(running("2026-12-28"), CALENDAR) == Dates(unknown_year=2027)


def test_a_warning_never_lies_before_the_beginning():
    assert dates(running("2026-03-02", warn=30), CALENDAR).warn_on == date(2026, 3, 2)
    assert dates(running("2026-03-02", warn=0), CALENDAR).warn_on is None


def test_hours_are_warned_and_lapse_at_their_instants():
    found = dates(running("2026-09-30", 24, Unit.HOUR, 6), CALENDAR)
    assert found.due_at == datetime(2026, 10, 1, 4)
    assert found.warn_at == datetime(2026, 9, 30, 22)
    assert lapse_day(found.due_on, found.due_at) == date(2026, 10, 1)


def test_the_sweep_looks_at_the_warning_then_at_the_lapse_then_never():
    found = dates(running("2026-03-02"), CALENDAR)
    assert look_at(found, None, None) == found.warn_at
    assert look_at(found, found.due_on, None) == found.lapse_at
    assert look_at(found, found.due_on, found.due_on) is None
    assert look_at(found, date(2026, 3, 1), None) == found.warn_at
    assert look_at(Dates(), None, None) is None


@pytest.mark.parametrize(
    ("today", "wanted"),
    [("2026-03-04", Colour.GREEN), ("2026-03-05", Colour.AMBER), ("2026-03-09", Colour.AMBER),
     ("2026-03-10", Colour.RED)],
)  # fmt: skip
def test_urgency_follows_the_day(today, wanted):
    found = dates(running("2026-03-02"), CALENDAR)
    assert colour(date.fromisoformat(today), found.due_on, found.warn_on) == wanted
    assert colour(date.fromisoformat(today), None, None) == Colour.GREY


def test_midnight_in_china_is_four_in_the_afternoon_before():
    assert day_begins(date(2026, 1, 1)) == datetime(2025, 12, 31, 16)


def test_counting_back_skips_holidays_and_counts_worked_weekends():
    assert working_days_before(date(2026, 10, 12), 5, CALENDAR) == date(2026, 9, 29)


def test_the_sheet_ends_where_the_calendar_ends():
    rows, unknown = sheet(running("2026-12-28"), CALENDAR)
    assert (rows[-1].day, rows[-1].number, unknown) == (date(2026, 12, 31), 3, 2027)
    rows, unknown = sheet(running("2026-03-02"), CALENDAR)
    assert (rows[-1].day, rows[-1].reason, unknown) == (date(2026, 3, 9), Reason.WORKING, None)
    rows, unknown = sheet(running("2027-03-02"), CALENDAR)
    assert (rows, unknown) == ([], 2027)
