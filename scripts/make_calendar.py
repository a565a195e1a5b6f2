"""Writes the statutory days the addon ships, and fails on any unexplained doubt about them.

Base: the `holidays` package. Witness: `chinesecalendar`. `--check` writes nothing and fails if
the committed file differs. See data/calendar/PROVENANCE.md.
"""

import argparse
import csv
import io
import re
import sys
from datetime import date, timedelta
from pathlib import Path

import chinese_calendar
import holidays

TARGET = Path(__file__).parents[1] / "addons/industrial_licence/data/calendar_days.csv"
FIRST, LAST = date(2004, 1, 1), date(2026, 12, 31)
EXCHANGED = re.compile(r"由 (\d{4}-\d{2}-\d{2}) 调休")
NOTICE = "国务院办公厅关于{year}年部分节假日安排的通知"
# Single notices that changed a year after its yearly notice: (first day, last day, title).
LATER_NOTICES = (
    (
        date(2015, 9, 3),
        date(2015, 9, 6),
        "国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知",
    ),
    (date(2019, 4, 28), date(2019, 5, 5), "国务院办公厅关于调整2019年劳动节假期安排的通知"),
    (date(2020, 1, 31), date(2020, 2, 2), "国务院办公厅关于延长2020年春节假期的通知"),
)
# Days on which the witness is known to be wrong, each argued in PROVENANCE.md.
WITNESS_ERRORS = frozenset({date(2005, 12, 31)})


def days():
    return (FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1))


def notice(day):
    for first, last, title in LATER_NOTICES:
        if first <= day <= last:
            return title
    # Every exchange of days in December so far belongs to the next New Year's notice.
    return NOTICE.format(year=day.year + (day.month == 12))


def calendar_rows():
    """(date, kind, name, source) of every named day, in order."""
    base = holidays.China(years=range(FIRST.year, LAST.year + 1), language="zh_CN")
    exchanged = {}
    for day, name in base.items():
        for worked in EXCHANGED.findall(name):
            exchanged[date.fromisoformat(worked)] = day
    for day in days():
        if day in base:
            yield day, "holiday", base[day], notice(day)
        elif day in base.weekend_workdays:
            instead = f"（换 {exchanged[day]} 休息）" if day in exchanged else ""
            yield day, "make_up", f"调休上班{instead}", notice(day)


def render(rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("date", "kind", "name", "source"))
    writer.writerows(rows)
    return out.getvalue()


def differences(rows):
    """Days on which the witness disagrees with the rows, apart from its known errors."""
    kinds = {row[0]: row[1] for row in rows}
    for day in days():
        kind = kinds.get(day)
        works = kind == "make_up" if kind else day.weekday() < 5
        if works != chinese_calendar.is_workday(day) and day not in WITNESS_ERRORS:
            yield day


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args().check
    rows = list(calendar_rows())
    doubts = [str(day) for day in differences(rows)]
    if doubts:
        sys.exit(f"The two sources differ and nobody has decided on: {', '.join(doubts)}.")
    text = render(rows)
    if not check:
        TARGET.write_text(text, encoding="utf-8")
    elif TARGET.read_text(encoding="utf-8") != text:
        sys.exit(f"{TARGET.name} is not what the sources give; run this script without --check.")
    print(f"{len(rows)} days, {FIRST} to {LAST}, agree with the witness.")


if __name__ == "__main__":
    main()
