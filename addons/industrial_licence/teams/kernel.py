"""Who may visit whom together. Pure: people, visits and rules go in, faults come out."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import product


class Severity(StrEnum):
    STOP = "stop"
    WARN = "warn"


class Code(StrEnum):
    REGISTERED = "registered"
    BARRED = "barred"
    KIND = "kind"
    COMPETENT = "competent"
    PLEDGED = "pledged"
    AWAY = "away"
    CLASH = "clash"
    EMPLOYMENT = "employment"
    CONSULTING = "consulting"
    CERTIFICATION = "certification"
    PART_TIME = "part_time"
    AFFILIATED = "affiliated"
    EARLIER_VISIT = "earlier_visit"
    KINSHIP = "kinship"
    OBJECTED = "objected"
    SIZE_MIN = "size_min"
    SIZE_MAX = "size_max"
    LEADER = "leader"
    OBSERVERS = "observers"
    EMPLOYERS = "employers"
    TYPES = "types"


TIES = (
    Code.EMPLOYMENT, Code.CONSULTING, Code.CERTIFICATION, Code.PART_TIME, Code.AFFILIATED,
    Code.EARLIER_VISIT, Code.KINSHIP, Code.OBJECTED,
)  # fmt: skip
LEADER, MEMBER, OBSERVER = "leader", "member", "observer"
SENIOR = "senior"
ACTING_KINDS = frozenset({"auditor", "expert"})


@dataclass(frozen=True, slots=True)
class Rule:
    code: Code
    severity: Severity = Severity.STOP
    number: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last; an open end is None."""

    first: date | None
    last: date | None = None

    def meets(self, first: date, last: date) -> bool:
        return (self.first or first) <= last and (self.last is None or self.last >= first)

    def covers(self, first: date, last: date) -> bool:
        return (self.first or first) <= first and (self.last is None or self.last >= last)


@dataclass(frozen=True, slots=True)
class Tie:
    relation: Code
    enterprise: int
    span: Span


@dataclass(frozen=True, slots=True)
class Visit:
    enterprise: int
    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Person:
    """What the rules look at of a person of the register."""

    key: int
    name: str
    kind: str = "auditor"
    level: str = ""
    employer: int = 0
    employer_type: str = ""
    load: int = 0
    valid: Sequence[Span] = ()
    barred: Sequence[Span] = ()
    competent: Sequence[Span] = ()
    away: Sequence[Span] = ()
    booked: Sequence[Span] = ()
    ties: Sequence[Tie] = ()
    pledged: Collection[int] = ()
    """Years for which the person acknowledged the code of conduct."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What does not hold: the rule, whom it is about, at which enterprise, which number."""

    code: Code
    severity: Severity
    person: str = ""
    enterprise: str = ""
    number: int = 0
    key: int = field(default=0, compare=False)

    @property
    def stops(self) -> bool:
        return self.severity is Severity.STOP


@dataclass(frozen=True, slots=True)
class Seat:
    person: Person
    role: str = MEMBER


Rules = Mapping[Code, Rule]


def person_faults(seat: Seat, visits: Sequence[Visit], rules: Rules) -> list[Fault]:
    """Everything that stands against this person on these visits."""
    person = seat.person
    found = [*_standing_faults(seat, visits, rules), *_tie_faults(person, visits, rules)]
    return list(dict.fromkeys(found))


def _standing_faults(seat: Seat, visits: Sequence[Visit], rules: Rules) -> Iterator[Fault]:
    person = seat.person
    if person.kind not in ACTING_KINDS or (seat.role == LEADER and person.kind != "auditor"):
        yield from _fault(rules, Code.KIND, person)
    for visit in visits:
        for code in (code for code, holds in _on_visit(seat, visit) if not holds):
            yield from _fault(rules, code, person, visit)


def _on_visit(seat: Seat, visit: Visit) -> Iterator[tuple[Code, bool]]:
    person, first, last = seat.person, visit.first, visit.last
    yield Code.REGISTERED, any(span.covers(first, last) for span in person.valid)
    yield Code.BARRED, not any(span.meets(first, last) for span in person.barred)
    if seat.role != OBSERVER:
        yield Code.COMPETENT, any(span.covers(first, last) for span in person.competent)
    yield Code.PLEDGED, {first.year, last.year} <= set(person.pledged)
    yield Code.AWAY, not any(span.meets(first, last) for span in person.away)
    yield Code.CLASH, not any(span.meets(first, last) for span in person.booked)


def _tie_faults(person: Person, visits: Sequence[Visit], rules: Rules) -> Iterator[Fault]:
    for tie, visit in product(person.ties, visits):
        if tie.relation in rules and _binds(tie, visit, rules[tie.relation].number):
            yield from _fault(rules, tie.relation, person, visit)


def _binds(tie: Tie, visit: Visit, years: int) -> bool:
    """A tie binds while it lasts and so many years after its end."""
    if tie.enterprise != visit.enterprise or (tie.span.first and tie.span.first > visit.last):
        return False
    return tie.span.last is None or years_after(tie.span.last, years) >= visit.first


def years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _fault(
    rules: Rules, code: Code, person: Person | None = None, visit: Visit | None = None
) -> Iterator[Fault]:
    if code in rules:
        rule = rules[code]
        yield Fault(
            code, rule.severity, person.name if person else "",
            visit.name if visit else "", rule.number, person.key if person else 0,
        )  # fmt: skip


def team_faults(seats: Sequence[Seat], rules: Rules) -> list[Fault]:
    """What stands against these people as a team, whomever they visit."""
    acting = [seat.person for seat in seats if seat.role != OBSERVER]
    counts = {
        Code.SIZE_MIN: (len(acting), 1),
        Code.SIZE_MAX: (len(acting), -1),
        Code.LEADER: (sum(seat.role == LEADER for seat in seats), 0),
        Code.OBSERVERS: (sum(seat.role == OBSERVER for seat in seats), -1),
        Code.EMPLOYERS: (len({person.employer for person in acting}), 1),
        Code.TYPES: (len({person.employer_type for person in acting}), 1),
    }
    return [
        fault
        for code, (count, way) in counts.items()
        if code in rules and not _keeps(count, rules[code].number, way)
        for fault in _fault(rules, code)
    ]


def _keeps(count: int, number: int, way: int) -> bool:
    """At least (1), at most (-1) or exactly (0) the number."""
    return count == number if way == 0 else (count - number) * way >= 0


def all_faults(seats: Sequence[Seat], visits: Sequence[Visit], rules: Rules) -> list[Fault]:
    """Against the team and against each of its people; stops before warnings."""
    found = team_faults(seats, rules)
    for seat in seats:
        found += person_faults(seat, visits, rules)
    return sorted(found, key=lambda fault: not fault.stops)


def eligible(people: Iterable[Person], visits: Sequence[Visit], rules: Rules) -> list[Person]:
    """Those nothing stands against, not even a warning; who worked least this year first."""
    free = [person for person in people if not person_faults(Seat(person), visits, rules)]
    return sorted(free, key=lambda person: (person.load, person.key))


def propose(
    people: Iterable[Person], visits: Sequence[Visit], rules: Rules, size: int = 2
) -> list[Seat]:
    """A team that keeps every rule and takes those who worked least; nobody when there is none."""
    free = eligible(people, visits, rules)
    leaders = [person for person in free if person.kind == "auditor"]
    if not leaders or len(free) < size:
        return []
    leader = min(leaders, key=lambda person: (person.level != SENIOR, person.load, person.key))
    seats = [Seat(leader, LEADER)]
    free.remove(leader)
    while len(seats) < size:
        taken = _next(free, seats)
        free.remove(taken)
        seats.append(Seat(taken))
    return [] if any(fault.stops for fault in team_faults(seats, rules)) else seats


def _next(free: Sequence[Person], seats: Sequence[Seat]) -> Person:
    """The least burdened of another kind of unit, else of another unit, else of all."""
    types = {seat.person.employer_type for seat in seats}
    units = {seat.person.employer for seat in seats}
    strangers = [one for one in free if len(units) > 1 or one.employer not in units]
    mixing = (one for one in strangers if len(types) > 1 or one.employer_type not in types)
    return next(mixing, (strangers or free)[0])
