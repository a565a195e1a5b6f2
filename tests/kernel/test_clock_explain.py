from datetime import date

from clock_oracle import CHINA
from industrial_licence.clocks.kernel import Pause, Reason, Term, Unit, explain


def sheet(start, term, *pauses):
    rows = explain(start, term, CHINA, pauses)
    return [(row.day.isoformat(), row.number, str(row.reason), row.note) for row in rows]


def test_the_sheet_of_working_days_names_each_day():
    assert sheet(date(2025, 9, 26), Term(5, Unit.WORKING_DAY)) == [
        ("2025-09-26", None, "start", ""),
        ("2025-09-27", None, "weekend", ""),
        ("2025-09-28", 1, "make_up", "调休上班（换 2025-10-07 休息）"),
        ("2025-09-29", 2, "working", ""),
        ("2025-09-30", 3, "working", ""),
        ("2025-10-01", None, "holiday", "国庆节"),
        ("2025-10-02", None, "holiday", "国庆节"),
        ("2025-10-03", None, "holiday", "国庆节"),
        ("2025-10-04", None, "weekend", ""),
        ("2025-10-05", None, "weekend", ""),
        ("2025-10-06", None, "holiday", "中秋节"),
        ("2025-10-07", None, "holiday", "休息日（由 2025-09-28 调休）"),
        ("2025-10-08", None, "holiday", "休息日（由 2025-10-11 调休）"),
        ("2025-10-09", 4, "working", ""),
        ("2025-10-10", 5, "working", ""),
    ]


def test_the_sheet_of_calendar_days_shows_the_roll():
    assert sheet(date(2025, 3, 12), Term(3, Unit.CALENDAR_DAY)) == [
        ("2025-03-12", None, "start", ""),
        ("2025-03-13", 1, "working", ""),
        ("2025-03-14", 2, "working", ""),
        ("2025-03-15", 3, "weekend", ""),
        ("2025-03-16", None, "weekend", ""),
        ("2025-03-17", None, "roll", ""),
    ]


def test_a_paused_day_carries_its_ground():
    pause = Pause(date(2025, 3, 4), date(2025, 3, 5), "检验（条例第二十四条）")
    assert sheet(date(2025, 3, 3), Term(1, Unit.WORKING_DAY), pause) == [
        ("2025-03-03", None, "start", ""),
        ("2025-03-04", None, "paused", "检验（条例第二十四条）"),
        ("2025-03-05", 1, "working", ""),
    ]


def test_under_an_open_pause_the_sheet_stops_where_the_clock_did():
    rows = sheet(date(2025, 3, 3), Term(5, Unit.WORKING_DAY), Pause(date(2025, 3, 5), None, "检验"))
    assert [row[1:] for row in rows] == [
        (None, "start", ""),
        (1, "working", ""),
        (None, "paused", "检验"),
    ]
    later = Pause(date(2025, 3, 20))
    rows = sheet(date(2025, 3, 3), Term(5, Unit.WORKING_DAY), later, Pause(date(2025, 1, 1)))
    assert [row[2] for row in rows] == ["start", "paused"]


def test_a_validity_through_unannounced_years_can_be_explained():
    rows = explain(date(2026, 12, 30), Term(1, Unit.MONTH, rolls_to_working_day=False), CHINA)
    assert [row.reason for row in rows[:3]] == [Reason.START, Reason.WORKING, Reason.UNANNOUNCED]
    assert (rows[-1].day, rows[-1].number) == (date(2027, 1, 30), 31)


def test_a_term_of_no_days_is_its_own_start():
    assert sheet(date(2025, 3, 8), Term(0, Unit.WORKING_DAY)) == [("2025-03-08", None, "start", "")]


def test_weekdays_count_from_monday():
    rows = explain(date(2025, 3, 3), Term(6, Unit.CALENDAR_DAY, False), CHINA)
    assert [row.weekday for row in rows] == [1, 2, 3, 4, 5, 6, 7]
