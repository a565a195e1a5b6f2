import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from clock_oracle import CHINA, FILE
from industrial_licence.clocks.calendar import (
    CalendarDay,
    DayKind,
    WorkCalendar,
    complete_years,
    read_days,
)
from industrial_licence.clocks.kernel import Reason, UnknownYear

ROOT = Path(__file__).parents[2]
HEAD = "date,kind,name,source\n"


def day(text, kind, name=""):
    return CalendarDay(date.fromisoformat(text), kind, name)


def check(script):
    command = [sys.executable, script, "--check"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_shipped_file_announces_2004_to_2026():
    assert CHINA.announced == frozenset(range(2004, 2027))


def test_the_shipped_file_is_what_its_sources_give():
    done = check(ROOT / "scripts/make_calendar.py")
    assert done.returncode == 0, done.stderr


def test_a_changed_file_is_noticed(tmp_path):
    script = tmp_path / "scripts/make_calendar.py"
    copy = tmp_path / FILE.relative_to(ROOT)
    script.parent.mkdir()
    copy.parent.mkdir(parents=True)
    shutil.copy(ROOT / "scripts/make_calendar.py", script)
    copy.write_text(FILE.read_text(encoding="utf-8").replace("2025-10-11,", "2025-10-12,"), "utf-8")
    done = check(script)
    assert done.returncode == 1
    assert "is not what the sources give" in done.stderr


def test_every_row_of_the_shipped_file_has_a_name_and_a_source():
    rows = read_days(FILE.read_text(encoding="utf-8"))
    assert len(rows) > 600
    assert all(row.name and row.source for row in rows)


def test_the_notice_of_2006_made_the_last_saturday_of_2005_a_working_day():
    assert CHINA.is_working(date(2005, 12, 31))


def test_the_later_override_wins_in_both_directions():
    shut = CHINA.with_overrides([day("2025-10-11", DayKind.HOLIDAY, "停电")])
    assert CHINA.is_working(date(2025, 10, 11))
    assert shut.describe(date(2025, 10, 11)) == (Reason.HOLIDAY, "停电")
    reopened = shut.with_overrides([day("2025-10-11", DayKind.MAKE_UP)])
    assert reopened.is_working(date(2025, 10, 11))
    assert not shut.is_working(date(2025, 10, 11))
    assert CHINA.with_overrides([day("2025-10-01", "make_up")]).is_working(date(2025, 10, 1))


def test_an_override_alone_does_not_announce_its_year():
    guess = CHINA.with_overrides([day("2027-01-01", DayKind.HOLIDAY, "元旦")])
    with pytest.raises(UnknownYear, match="2027"):
        guess.is_working(date(2027, 1, 1))
    with pytest.raises(UnknownYear, match="2027"):
        guess.describe(date(2027, 1, 4))


def test_an_announced_year_joins_the_calendar():
    rows = [day(f"2027-{fixed}", DayKind.HOLIDAY) for fixed in ("01-01", "05-01")]
    calendar = CHINA.with_overrides(rows, announced=[2027])
    assert [calendar.is_working(date(2027, 1, n)) for n in (1, 2, 4)] == [False, False, True]


def test_a_gap_between_announced_years_is_not_stepped_over():
    calendar = WorkCalendar(announced=[2024, 2026])
    after, stop = date(2024, 12, 30).toordinal(), date(2026, 2, 1).toordinal()
    assert calendar.find(after, stop, 1) == date(2024, 12, 31).toordinal()
    for number in (2, 1000):
        with pytest.raises(UnknownYear, match="2025"):
            calendar.find(after, stop, number)
    with pytest.raises(UnknownYear, match="2025"):
        calendar.count(after, stop)


def test_a_year_without_all_fixed_holidays_is_not_complete():
    fixed = [day(f"2030-{text}", "holiday") for text in ("01-01", "05-01", "10-01", "10-02")]
    assert complete_years(fixed) == frozenset()
    assert complete_years([*fixed, day("2030-10-03", "make_up")]) == frozenset()
    assert complete_years([*fixed, day("2030-10-03", "holiday")]) == {2030}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("day,kind\n", "must begin with the line date,kind,name,source"),
        ("", "must begin with"),
        (HEAD + "2027-02-30,holiday,x,y\n", "Line 2"),
        (HEAD + "2027-02-01,festival,x,y\n", "Line 2"),
        (HEAD + "2027-02-01,holiday\n", "Line 2"),
        (HEAD + "2027-02-01,holiday,x,y,z\n", "Line 2"),
        (HEAD + "2027-02-01,holiday,x,y\n2027-02-01,make_up,x,y\n", "Line 3 .* repeats 2027-02-01"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(text, message):
    with pytest.raises(ValueError, match=message):
        read_days(text)


def test_a_file_saved_by_a_spreadsheet_is_read():
    text = "\ufeff" + HEAD.strip() + "\r\n2027-01-01, holiday ,元旦,通知\r\n"
    assert read_days(text) == (CalendarDay(date(2027, 1, 1), DayKind.HOLIDAY, "元旦", "通知"),)
