"""May a test report carry a licence? Judged on the day of each test, and the same for ever.

Pure: what the register said is handed in as facts; the same facts give the same findings on the
day of issue and on a reprint years later.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum


class Listing(StrEnum):
    """How a laboratory is allowed to test for licences: 国质检监〔2015〕364号 四(三) changed it."""

    NONE = "none"
    DESIGNATION = "designation"
    FILING = "filing"


class Path(StrEnum):
    """A sealed sample sent by the enterprise, or a report it brings along (国发〔2018〕33号)."""

    SEALED = "sealed"
    OWN_REPORT = "own_report"


class Flaw(StrEnum):
    NO_RULE = "no_rule"
    NO_TESTS = "no_tests"
    NOT_LISTED = "not_listed"
    NO_CMA = "no_cma"
    CLASS_TOO_LOW = "class_too_low"
    BARRED = "barred"
    OUT_OF_SCOPE = "out_of_scope"
    SCOPE_SUSPENDED = "scope_suspended"
    STANDARD_NOT_IN_SCOPE = "standard_not_in_scope"
    WRONG_STANDARD = "wrong_standard"
    BEFORE_RECEIPT = "before_receipt"
    TOO_OLD = "too_old"


@dataclass(frozen=True, slots=True)
class Period:
    """Both days count; no last day means until further notice."""

    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Rule:
    """What the law asks of a laboratory on a path, in a period."""

    path: Path
    period: Period
    listing: Listing
    needs_cma: bool = True
    lowest_class: int | None = None
    max_age_days: int | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    kind: Listing
    period: Period


@dataclass(frozen=True, slots=True)
class Grade:
    """Class in the 分类监管: 1 is the best, 4 the worst."""

    level: int
    period: Period


@dataclass(frozen=True, slots=True)
class Scope:
    """A unit, an item (empty: every item of it), a standard with its version."""

    unit: str
    item: str
    standard: str
    period: Period
    suspensions: tuple[Period, ...] = ()

    def speaks_of(self, test: "Trial") -> bool:
        return self.unit == test.unit and self.item in {"", test.item}

    def names_standard(self, test: "Trial") -> bool:
        return self.standard in {"", test.standard}

    def is_suspended(self, day: date) -> bool:
        return any(pause.covers(day) for pause in self.suspensions)


@dataclass(frozen=True, slots=True)
class Trial:
    """One item as it was tested: on which day, by which version of which standard."""

    unit: str
    item: str
    standard: str
    required_standard: str
    tested_on: date


@dataclass(frozen=True, slots=True)
class Facts:
    """All the register knows of a laboratory that the judgement may ask."""

    rules: tuple[Rule, ...] = ()
    listings: tuple[Listed, ...] = ()
    cma: tuple[Period, ...] = ()
    grades: tuple[Grade, ...] = ()
    scopes: tuple[Scope, ...] = ()
    bars: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    flaw: Flaw
    day: date | None = None
    item: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """What is judged: the tests of a report, the path, and the days around them."""

    path: Path
    tests: tuple[Trial, ...]
    received_on: date | None = None
    handed_in_on: date | None = None


def judge(case: Case, facts: Facts) -> tuple[Finding, ...]:
    """Every reason against the report, in a stable order; none: it may carry a licence."""
    if not case.tests:
        return (Finding(Flaw.NO_TESTS),)
    found = [*_of_days(case, facts), *_of_items(case, facts), *_of_age(case, facts)]
    return tuple(dict.fromkeys(found))


def standing(path: Path, day: date, facts: Facts) -> tuple[Finding, ...]:
    """Reasons why the laboratory as a whole may not test on a day."""
    rule = _rule(path, day, facts.rules)
    if rule is None:
        return (Finding(Flaw.NO_RULE, day),)
    return tuple(Finding(flaw, day) for flaw in _of_laboratory(rule, day, facts))


def in_scope(test: Trial, facts: Facts) -> tuple[Finding, ...]:
    """Reasons why the laboratory may not test this item by this standard on its day."""
    flaw = _of_scope(test, facts.scopes)
    return (Finding(flaw, test.tested_on, test.item),) if flaw else ()


def _rule(path: Path, day: date, rules: Iterable[Rule]) -> Rule | None:
    """The rule in force; of two, the later one has replaced the earlier."""
    found = [rule for rule in rules if rule.path == path and rule.period.covers(day)]
    return max(found, key=lambda rule: rule.period.first, default=None)


def _of_days(case: Case, facts: Facts) -> Iterator[Finding]:
    for day in sorted({test.tested_on for test in case.tests}):
        if case.received_on and day < case.received_on:
            yield Finding(Flaw.BEFORE_RECEIPT, day)
        yield from standing(case.path, day, facts)


def _of_laboratory(rule: Rule, day: date, facts: Facts) -> Iterator[Flaw]:
    if rule.listing != Listing.NONE and not any(
        listed.kind == rule.listing and listed.period.covers(day) for listed in facts.listings
    ):
        yield Flaw.NOT_LISTED
    if rule.needs_cma and not any(period.covers(day) for period in facts.cma):
        yield Flaw.NO_CMA
    if rule.lowest_class is not None and not _reaches(rule.lowest_class, day, facts.grades):
        yield Flaw.CLASS_TOO_LOW
    if any(bar.covers(day) for bar in facts.bars):
        yield Flaw.BARRED


def _reaches(lowest: int, day: date, grades: Iterable[Grade]) -> bool:
    """The class given last counts; one that has run out without a new one counts no more."""
    given = [grade for grade in grades if grade.period.covers(day)]
    last = max(given, key=lambda grade: grade.period.first, default=None)
    return last is not None and last.level <= lowest


def _of_items(case: Case, facts: Facts) -> Iterator[Finding]:
    for test in case.tests:
        yield from in_scope(test, facts)
        if test.required_standard and test.standard != test.required_standard:
            yield Finding(Flaw.WRONG_STANDARD, test.tested_on, test.item)


def _of_scope(test: Trial, scopes: Iterable[Scope]) -> Flaw | None:
    speaking = [s for s in scopes if s.speaks_of(test) and s.period.covers(test.tested_on)]
    if not speaking:
        return Flaw.OUT_OF_SCOPE
    fitting = [scope for scope in speaking if scope.names_standard(test)]
    if not fitting:
        return Flaw.STANDARD_NOT_IN_SCOPE
    if all(scope.is_suspended(test.tested_on) for scope in fitting):
        return Flaw.SCOPE_SUSPENDED
    return None


def _of_age(case: Case, facts: Facts) -> Iterator[Finding]:
    """A report brought along is fresh on the day it is handed in; the rule of that day says how."""
    if case.handed_in_on is None:
        return
    rule = _rule(case.path, case.handed_in_on, facts.rules)
    oldest = min(test.tested_on for test in case.tests)
    limit = rule.max_age_days if rule else None
    if limit is not None and (case.handed_in_on - oldest).days > limit:
        yield Finding(Flaw.TOO_OLD, oldest)


def frozen(case: Case, facts: Facts) -> dict:
    """The judged case and its facts as plain JSON, kept with the report."""
    return _plain({"case": asdict(case), "facts": asdict(facts)})


def thawed(kept: dict) -> tuple[Case, Facts]:
    """The case and the facts again, as `frozen` kept them."""
    case, facts = kept["case"], kept["facts"]
    return (
        Case(
            Path(case["path"]),
            tuple(Trial(**{**row, "tested_on": _day(row["tested_on"])}) for row in case["tests"]),
            _day(case["received_on"]),
            _day(case["handed_in_on"]),
        ),
        Facts(
            tuple(_thawed_rule(row) for row in facts["rules"]),
            tuple(Listed(Listing(r["kind"]), _period(r["period"])) for r in facts["listings"]),
            tuple(map(_period, facts["cma"])),
            tuple(Grade(row["level"], _period(row["period"])) for row in facts["grades"]),
            tuple(_thawed_scope(row) for row in facts["scopes"]),
            tuple(map(_period, facts["bars"])),
        ),
    )


def _thawed_rule(row: dict) -> Rule:
    return Rule(
        Path(row["path"]), _period(row["period"]), Listing(row["listing"]), row["needs_cma"],
        row["lowest_class"], row["max_age_days"],
    )  # fmt: skip


def _thawed_scope(row: dict) -> Scope:
    period, pauses = _period(row["period"]), tuple(map(_period, row["suspensions"]))
    return Scope(row["unit"], row["item"], row["standard"], period, pauses)


def _period(row: dict) -> Period:
    return Period(_day(row["first"]), _day(row["last"]))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _plain(value):
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
