from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from clock_oracle import CHINA
from industrial_licence.clocks.kernel import (
    LEGAL_ZONE,
    Pause,
    Term,
    Unit,
    UnknownYear,
    counted_days,
    days_left,
    due_date,
    due_instant,
    legal_date,
)


def working(number):
    return Term(number, Unit.WORKING_DAY)


def calendar_days(number, rolls=True):
    return Term(number, Unit.CALENDAR_DAY, rolls)


def months(number, rolls=False):
    return Term(number, Unit.MONTH, rolls)


def due(start, term, *pauses):
    return due_date(start, term, CHINA, pauses)


@pytest.mark.parametrize(
    ("start", "number", "expected"),
    [
        (date(2025, 3, 3), 5, date(2025, 3, 10)),
        # Friday to Friday: the day of the event is not counted.
        (date(2026, 3, 6), 5, date(2026, 3, 13)),
        # 30 working days over the national holiday of 2025, 28 September and 11 October worked.
        (date(2025, 9, 15), 30, date(2025, 10, 31)),
        # The Sunday before the Spring Festival of 2025 is a make-up working day.
        (date(2025, 1, 24), 1, date(2025, 1, 26)),
        # The event falls on a holiday.
        (date(2025, 10, 1), 1, date(2025, 10, 9)),
        (date(2025, 10, 1), 0, date(2025, 10, 1)),
    ],
)
def test_working_days_run_past_holidays_and_through_make_up_days(start, number, expected):
    assert due(start, working(number)) == expected


def test_sixty_calendar_days_include_weekends():
    assert due(date(2025, 3, 3), calendar_days(60)) == date(2025, 5, 6)
    assert due(date(2025, 3, 3), calendar_days(60, rolls=False)) == date(2025, 5, 2)


def test_a_calendar_term_ending_on_a_make_up_sunday_stays_there():
    assert due(date(2025, 9, 18), calendar_days(10)) == date(2025, 9, 28)


@pytest.mark.parametrize(
    ("start", "number", "expected"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 2, 28), 1, date(2025, 3, 28)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2025, 5, 5), 0, date(2025, 5, 5)),
    ],
)
def test_months_end_on_the_same_day_or_the_last_of_the_month(start, number, expected):
    assert due(start, months(number)) == expected


def test_a_month_ending_on_a_weekend_moves_to_monday():
    assert due(date(2025, 1, 31), months(1, rolls=True)) == date(2025, 2, 28)
    assert due(date(2025, 2, 15), months(1, rolls=True)) == date(2025, 3, 17)


def test_laboratory_time_does_not_count():
    pause = Pause(date(2025, 3, 5), date(2025, 3, 12), "检验")
    assert due(date(2025, 3, 3), working(5), pause) == date(2025, 3, 17)


def test_paused_days_lengthen_a_term_of_months():
    pause = Pause(date(2025, 3, 10), date(2025, 3, 20))
    assert due(date(2025, 3, 3), months(1), pause) == date(2025, 4, 13)


def test_overlapping_nested_and_repeated_pauses_count_once():
    outer = Pause(date(2025, 3, 5), date(2025, 3, 20))
    inner = Pause(date(2025, 3, 7), date(2025, 3, 9))
    tail = Pause(date(2025, 3, 18), date(2025, 3, 25))
    merged = Pause(date(2025, 3, 5), date(2025, 3, 25))
    expected = due(date(2025, 3, 3), working(30), merged)
    assert due(date(2025, 3, 3), working(30), tail, inner, outer, outer) == expected


def test_a_pause_before_the_start_or_without_a_day_changes_nothing():
    before = Pause(date(2025, 2, 1), date(2025, 3, 4))
    empty = Pause(date(2025, 3, 5), date(2025, 3, 5))
    assert due(date(2025, 3, 3), working(5), before, empty) == due(date(2025, 3, 3), working(5))


@pytest.mark.parametrize("begin", [date(2025, 2, 1), date(2025, 3, 4), date(2025, 3, 10)])
def test_no_due_date_under_an_open_pause(begin):
    assert due(date(2025, 3, 3), working(5), Pause(begin)) is None


def test_a_pause_opened_after_the_last_day_does_not_revive_the_term():
    assert due(date(2025, 3, 3), working(5), Pause(date(2025, 3, 11))) == date(2025, 3, 10)


def test_an_open_pause_needs_no_calendar_of_the_coming_year():
    assert due(date(2026, 11, 20), working(60), Pause(date(2026, 12, 1))) is None


def test_the_last_working_day_does_not_roll_onto_a_paused_day():
    pause = Pause(date(2025, 3, 16), date(2025, 3, 19))
    assert due(date(2025, 3, 5), calendar_days(10), pause) == date(2025, 3, 19)


@pytest.mark.parametrize(
    "term", [working(30), calendar_days(60), months(2, rolls=True)], ids=lambda term: term.unit
)
def test_an_unannounced_year_is_an_error_and_never_a_guess(term):
    with pytest.raises(UnknownYear, match="2027") as caught:
        due(date(2026, 11, 20), term)
    assert caught.value.year == 2027


def test_years_before_the_first_known_are_unknown_too():
    with pytest.raises(UnknownYear, match="2003"):
        due(date(2003, 12, 20), working(3))


def test_the_last_announced_day_is_still_a_due_date():
    assert due(date(2026, 12, 30), working(1)) == date(2026, 12, 31)


def test_a_validity_of_five_years_needs_no_calendar():
    assert due(date(2026, 6, 15), months(60)) == date(2031, 6, 15)


def test_hours_run_through_midnight_and_holidays():
    start = datetime(2025, 9, 30, 15, 30)
    assert due_instant(start, Term(24, Unit.HOUR)) == datetime(2025, 10, 1, 15, 30)


def test_hours_are_elapsed_time_even_where_the_clock_was_changed():
    # Summer time began in China on 4 May 1986 at two in the morning.
    start = datetime(1986, 5, 3, 12, tzinfo=LEGAL_ZONE)
    assert due_instant(start, Term(24, Unit.HOUR)) == datetime(1986, 5, 4, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2025, 12, 31, 15, 59, 59), date(2025, 12, 31)),
        (datetime(2025, 12, 31, 16, 0, 0), date(2026, 1, 1)),
        (datetime(2025, 12, 31, 16, 0, 0, tzinfo=UTC), date(2026, 1, 1)),
        (datetime(2025, 12, 31, 12, tzinfo=timezone(timedelta(hours=-10))), date(2026, 1, 1)),
    ],
)
def test_the_legal_date_is_the_one_in_china(instant, day):
    assert legal_date(instant) == day


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (date(2025, 3, 1), 5),
        (date(2025, 3, 3), 5),
        (date(2025, 3, 7), 1),
        (date(2025, 3, 9), 1),
        (date(2025, 3, 10), 0),
        (date(2025, 3, 11), -1),
        (date(2025, 3, 17), -5),
    ],
)
def test_days_left_fall_to_zero_on_the_last_day(today, left):
    assert days_left(date(2025, 3, 3), working(5), CHINA, today) == left


def test_a_term_that_lapsed_on_friday_is_late_on_saturday():
    assert days_left(date(2025, 3, 7), working(5), CHINA, date(2025, 3, 15)) == -1


def test_days_left_stand_still_under_an_open_pause():
    start, pause = date(2025, 3, 3), [Pause(date(2025, 3, 6))]
    for term in (working(5), calendar_days(5)):
        left = [days_left(start, term, CHINA, date(2025, 3, n), pause) for n in (5, 6, 28)]
        assert left == [3, 3, 3]


def test_working_days_left_are_known_before_the_next_year_is_announced():
    assert days_left(date(2026, 12, 21), working(30), CHINA, date(2026, 12, 31)) == 22
    with pytest.raises(UnknownYear, match="2027"):
        days_left(date(2026, 12, 21), working(30), CHINA, date(2027, 1, 1))


def test_days_left_do_not_fall_below_zero_under_a_pause_while_rolling():
    pause = [Pause(date(2025, 3, 17))]
    assert days_left(date(2025, 3, 5), calendar_days(10), CHINA, date(2025, 3, 20), pause) == 0


def test_days_left_before_the_start_are_the_whole_term():
    assert days_left(date(2025, 3, 3), calendar_days(60, False), CHINA, date(2025, 2, 1)) == 60


def test_days_left_include_the_days_rolled_over():
    assert days_left(date(2025, 3, 5), calendar_days(10), CHINA, date(2025, 3, 15)) == 2


def test_nothing_is_counted_up_to_a_day_before_the_start():
    assert counted_days(date(2025, 3, 3), date(2025, 2, 1), Unit.WORKING_DAY, CHINA) == 0


def test_bad_input_is_refused_in_one_sentence():
    with pytest.raises(ValueError, match="cannot be negative"):
        Term(-1, Unit.WORKING_DAY)
    with pytest.raises(ValueError, match="fortnight"):
        Term(1, "fortnight")
    with pytest.raises(ValueError, match="before it begins"):
        Pause(date(2025, 3, 5), date(2025, 3, 4))
    with pytest.raises(ValueError, match="at an instant"):
        due(date(2025, 3, 3), Term(24, Unit.HOUR))
    with pytest.raises(ValueError, match="ends on a day"):
        due_instant(datetime(2025, 3, 3), working(5))
    with pytest.raises(TypeError, match="legal dates"):
        due(datetime(2025, 3, 3, 17), working(5))
