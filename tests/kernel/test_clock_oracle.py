"""The kernel against a day-by-day count on an independent calendar."""

from datetime import timedelta

import pytest
from clock_oracle import (
    ALL_DAYS,
    CHINA,
    FIRST,
    LAST,
    WORKS,
    every_day,
    is_working,
    naive_count,
    naive_due,
    naive_roll,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from industrial_licence.clocks.kernel import (
    Pause,
    Reason,
    Term,
    Unit,
    counted_days,
    days_left,
    due_date,
    explain,
)

RELAXED = {"deadline": None, "suppress_health_check": list(HealthCheck)}
# Early enough that no term below leaves the years the witness knows.
starts = st.integers(0, (LAST - FIRST).days - 900).map(lambda n: FIRST + timedelta(days=n))
COUNTS = {Unit.WORKING_DAY: is_working, Unit.CALENDAR_DAY: every_day}
units = st.sampled_from(list(COUNTS))


@st.composite
def cases(draw, open_pauses=False):
    """A start with pauses before, across, inside and after the term, overlapping at will."""
    start = draw(starts)
    lengths = st.integers(0, 60)
    ends = st.one_of(lengths, st.none()) if open_pauses else lengths
    pauses = []
    for offset, length in draw(st.lists(st.tuples(st.integers(-40, 120), ends), max_size=4)):
        begin = start + timedelta(days=offset)
        pauses.append(Pause(begin, None if length is None else begin + timedelta(days=length)))
    return start, draw(st.integers(1, 120)), pauses


def test_every_day_of_seventeen_years_equals_the_witness():
    assert [day for day in ALL_DAYS if CHINA.is_working(day) != WORKS[day]] == []
    assert len(ALL_DAYS) == 6209


@settings(max_examples=10_000, **RELAXED)
@given(start=starts, number=st.integers(1, 250))
def test_ten_thousand_due_dates_equal_a_day_by_day_count(start, number):
    due = due_date(start, Term(number, Unit.WORKING_DAY), CHINA)
    assert due == naive_due(start, number, is_working)


@settings(max_examples=1_000, **RELAXED)
@given(case=cases(open_pauses=True), unit=units, rolls=st.booleans())
def test_pauses_of_every_shape_equal_a_day_by_day_count(case, unit, rolls):
    start, number, pauses = case
    expected = naive_due(start, number, COUNTS[unit], pauses)
    expected = naive_roll(expected, pauses) if rolls else expected
    assert due_date(start, Term(number, unit, rolls), CHINA, pauses) == expected


@settings(max_examples=500, **RELAXED)
@given(case=cases(open_pauses=True), unit=units, length=st.integers(-5, 300))
def test_counted_days_equal_a_day_by_day_count(case, unit, length):
    start, _, pauses = case
    until = start + timedelta(days=length)
    expected = naive_count(start, until, COUNTS[unit], pauses)
    assert counted_days(start, until, unit, CHINA, pauses) == expected


@settings(max_examples=300, **RELAXED)
@given(case=cases(), unit=st.sampled_from([*COUNTS, Unit.MONTH]))
def test_a_longer_term_never_ends_earlier(case, unit):
    start, number, pauses = case
    number = number % 12 + 1 if unit is Unit.MONTH else number
    shorter, longer = (due_date(start, Term(n, unit), CHINA, pauses) for n in (number, number + 1))
    assert shorter < longer if unit is Unit.WORKING_DAY else shorter <= longer


@settings(max_examples=300, **RELAXED)
@given(case=cases(open_pauses=True), unit=units, shuffle=st.randoms())
def test_recomputing_from_the_same_events_in_any_order_gives_the_same_date(case, unit, shuffle):
    start, number, pauses = case
    events = [*pauses, *pauses]
    shuffle.shuffle(events)
    term = Term(number, unit)
    assert due_date(start, term, CHINA, pauses) == due_date(start, term, CHINA, events)
    assert due_date(start, term, CHINA, iter(events)) == due_date(start, term, CHINA, events)


@settings(max_examples=300, **RELAXED)
@given(case=cases(open_pauses=True), unit=units, rolls=st.booleans())
def test_the_sheet_ends_on_the_due_date_and_numbers_every_counted_day(case, unit, rolls):
    start, number, pauses = case
    term = Term(number, unit, rolls)
    rows, due = explain(start, term, CHINA, pauses), due_date(start, term, CHINA, pauses)
    numbers = [row.number for row in rows if row.number is not None]
    assert [row.day for row in rows] == [start + timedelta(days=n) for n in range(len(rows))]
    assert numbers == list(range(1, len(numbers) + 1))
    if due is None:
        assert rows[-1].reason is Reason.PAUSED
        return
    assert (rows[-1].day, len(numbers)) == (due, number)
    assert (rows[-1].number == number) is not (rows[-1].reason is Reason.ROLL)


@settings(max_examples=300, **RELAXED)
@given(case=cases(), unit=units, length=st.integers(0, 400))
def test_days_left_are_negative_exactly_when_the_term_has_lapsed(case, unit, length):
    start, number, pauses = case
    today, term = start + timedelta(days=length), Term(number, unit)
    late = today > due_date(start, term, CHINA, pauses)
    assert (days_left(start, term, CHINA, today, pauses) < 0) is late


@pytest.mark.parametrize("number", [1, 30, 60, 2_000])
def test_a_term_costs_the_same_however_long_it_is(number):
    class Counting:
        calls = 0

        def find(self, *span):
            self.calls += 1
            return CHINA.find(*span)

        def count(self, *span):
            self.calls += 1
            return CHINA.count(*span)

    calendar = Counting()
    pauses = [Pause(FIRST + timedelta(days=2), FIRST + timedelta(days=9))]
    assert due_date(FIRST, Term(number, Unit.WORKING_DAY), calendar, pauses)
    assert calendar.calls <= 3
