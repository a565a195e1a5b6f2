"""Counting of days."""

from datetime import date, timedelta


def day_after(begin: date) -> date:
    return begin + timedelta(days=1)
