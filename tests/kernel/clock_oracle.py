"""The slow and obvious way to count days, one after another, on the witness's calendar."""

from datetime import date, timedelta
from pathlib import Path

import chinese_calendar
from industrial_licence.clocks.calendar import WorkCalendar

FILE = Path(__file__).parents[2] / "addons/industrial_licence/data/calendar_days.csv"
CHINA = WorkCalendar.from_csv(FILE.read_text(encoding="utf-8"))
FIRST, LAST = date(2010, 1, 1), date(2026, 12, 31)
ONE_DAY = timedelta(days=1)
ALL_DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
WORKS = {day: chinese_calendar.is_workday(day) for day in ALL_DAYS}


def is_working(day):
    return WORKS[day]


def every_day(day):
    return True


def naive_due(start, number, counts, pauses=()):
    """None when an open pause covers the rest of the days known."""
    day = start
    while number:
        day += ONE_DAY
        if day > LAST:
            return None
        number -= counts(day) and not any(pause.covers(day) for pause in pauses)
    return day


def naive_roll(day, pauses=()):
    return day if day is None else naive_due(day - ONE_DAY, 1, is_working, pauses)


def naive_count(start, until, counts, pauses=()):
    days = (start + timedelta(days=n) for n in range(1, (until - start).days + 1))
    return sum(counts(day) and not any(pause.covers(day) for pause in pauses) for day in days)
