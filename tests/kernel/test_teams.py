"""The rules of teams: every relation, every role, and a proposal no rule stands against."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from industrial_licence.teams.kernel import (
    LEADER,
    OBSERVER,
    TIES,
    Code,
    Person,
    Rule,
    Seat,
    Severity,
    Span,
    Tie,
    Visit,
    all_faults,
    eligible,
    person_faults,
    propose,
    team_faults,
    years_after,
)

pytestmark = pytest.mark.kernel
DAY = date(2026, 3, 10)
VISIT = Visit(1, "甲厂", DAY, date(2026, 3, 12))
EVER = (Span(date(2020, 1, 1)),)
NUMBERS = {Code.SIZE_MIN: 2, Code.SIZE_MAX: 4, Code.LEADER: 1, Code.OBSERVERS: 1,
           Code.EMPLOYERS: 2, Code.TYPES: 2}  # fmt: skip
SOFT = {Code.EARLIER_VISIT, Code.TYPES}
RULES = {
    code: Rule(code, Severity.WARN if code in SOFT else Severity.STOP,
               NUMBERS.get(code, 2 if code in TIES else 0))
    for code in Code
}  # fmt: skip


def person(key=1, **vals):
    fit = {"valid": EVER, "competent": EVER, "employer": key, "employer_type": f"t{key % 3}",
           "pledged": range(2020, 2040)}  # fmt: skip
    return Person(key, f"P{key}", **{**fit, **vals})


def codes(faults):
    return {fault.code for fault in faults}


def test_nothing_stands_against_somebody_fit():
    assert person_faults(Seat(person()), [VISIT], RULES) == []


@pytest.mark.parametrize("relation", TIES)
@pytest.mark.parametrize(
    ("begin", "end", "binds"),
    [
        (date(2020, 1, 1), None, True),
        (date(2020, 1, 1), DAY, True),
        (date(2020, 1, 1), date(2024, 3, 10), True),
        (date(2020, 1, 1), date(2024, 3, 9), False),
        (date(2026, 3, 12), None, True),
        (date(2026, 3, 13), None, False),
        (None, None, True),
    ],
)
def test_a_tie_binds_while_it_lasts_and_two_years_after(relation, begin, end, binds):
    tied = person(ties=[Tie(relation, 1, Span(begin, end))])
    assert codes(person_faults(Seat(tied), [VISIT], RULES)) == ({relation} if binds else set())
    other = Visit(2, "乙厂", DAY, DAY)
    assert person_faults(Seat(tied), [other], RULES) == []


@pytest.mark.parametrize(
    ("vals", "code"),
    [
        ({"valid": (Span(date(2020, 1, 1), date(2026, 3, 11)),)}, Code.REGISTERED),
        ({"valid": ()}, Code.REGISTERED),
        ({"barred": (Span(date(2026, 3, 12)),)}, Code.BARRED),
        ({"competent": (Span(date(2026, 3, 11)),)}, Code.COMPETENT),
        ({"away": (Span(DAY, DAY),)}, Code.AWAY),
        ({"booked": (Span(date(2026, 3, 12), date(2026, 3, 14)),)}, Code.CLASH),
        ({"kind": "trainer"}, Code.KIND),
    ],
)
def test_standing_is_looked_at_on_every_day_of_the_visit(vals, code):
    assert codes(person_faults(Seat(person(**vals)), [VISIT], RULES)) == {code}


def test_an_expert_does_not_lead_and_an_observer_needs_no_competence():
    expert = person(kind="expert")
    assert not person_faults(Seat(expert), [VISIT], RULES)
    assert codes(person_faults(Seat(expert, LEADER), [VISIT], RULES)) == {Code.KIND}
    assert not person_faults(Seat(person(competent=()), OBSERVER), [VISIT], RULES)


@pytest.mark.parametrize(
    ("roles", "employers", "found"),
    [
        ("LM", "12", set()),
        ("LMMM", "1112", set()),
        ("LMO", "121", set()),
        ("L", "1", {Code.SIZE_MIN, Code.EMPLOYERS, Code.TYPES}),
        ("LMMMM", "12345", {Code.SIZE_MAX}),
        ("MM", "12", {Code.LEADER}),
        ("LLM", "123", {Code.LEADER}),
        ("LMOO", "1234", {Code.OBSERVERS}),
        ("LMM", "111", {Code.EMPLOYERS, Code.TYPES}),
        ("LM", "14", {Code.TYPES}),
        ("LO", "12", {Code.SIZE_MIN, Code.EMPLOYERS, Code.TYPES}),
    ],
)
def test_a_team_as_a_whole(roles, employers, found):
    words = {"L": LEADER, "M": "member", "O": OBSERVER}
    seats = [
        Seat(person(number, employer=int(unit), employer_type=f"t{int(unit) % 3}"), words[role])
        for number, (role, unit) in enumerate(zip(roles, employers, strict=True))
    ]
    assert codes(team_faults(seats, RULES)) == found


def test_stops_come_before_warnings():
    seats = [Seat(person(1), LEADER), Seat(person(4, barred=EVER))]
    faults = all_faults(seats, [VISIT], RULES)
    assert [fault.stops for fault in faults] == [True, False]


PEOPLE = st.lists(
    st.builds(
        person, st.integers(1, 40), load=st.integers(0, 9), employer=st.integers(1, 3),
        kind=st.sampled_from(("auditor", "auditor", "expert")),
        level=st.sampled_from(("", "regular", "senior")),
        barred=st.sampled_from(((), (), EVER)),
    ),
    max_size=9, unique_by=lambda one: one.key,
)  # fmt: skip


@given(PEOPLE, st.integers(2, 4))
def test_a_proposal_keeps_every_rule_and_is_found_whenever_there_is_one(people, size):
    seats = propose(people, [VISIT], RULES, size)
    free = eligible(people, [VISIT], RULES)
    possible = (
        len(free) >= size
        and any(one.kind == "auditor" for one in free)
        and len({one.employer for one in free}) > 1
    )
    assert bool(seats) == possible
    if seats:
        assert len(seats) == size
        assert not [fault for fault in all_faults(seats, [VISIT], RULES) if fault.stops]


def test_who_worked_least_goes():
    people = [person(key, load=load) for key, load in ((1, 5), (2, 1), (3, 0), (4, 9))]
    assert {seat.person.key for seat in propose(people, [VISIT], RULES)} == {2, 3}


def test_a_leap_day_has_its_anniversary():
    assert years_after(date(2024, 2, 29), 2) == date(2026, 2, 28)


def test_every_code_has_its_rule():
    assert set(RULES) == set(Code) >= {code for code, _unused in product(TIES, [0])}


def test_the_code_of_conduct_is_acknowledged_for_every_year_of_the_visit():
    newyear = Visit(1, "甲厂", date(2026, 12, 30), date(2027, 1, 2))
    for pledged, visit, binds in (
        ((2026,), VISIT, False),
        ((), VISIT, True),
        ((2025,), VISIT, True),
        ((2026,), newyear, True),
        ((2026, 2027), newyear, False),
    ):
        found = codes(person_faults(Seat(person(pledged=pledged)), [visit], RULES))
        assert (Code.PLEDGED in found) is binds, (pledged, visit)
