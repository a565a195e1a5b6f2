"""When a visit is passed: a pure function of the checklist and the pass rule, which is data."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

UNLIMITED = -1


class Meaning(StrEnum):
    """What a result says, whatever a rule book calls it."""

    MET = "met"
    ADVICE = "advice"
    MINOR = "minor"
    SERIOUS = "serious"
    NOT_APPLICABLE = "not_applicable"


NONCONFORMING = frozenset({Meaning.MINOR, Meaning.SERIOUS})
"""Results that stand in the summary and need the facts behind them."""
SUMMED_UP = NONCONFORMING | {Meaning.ADVICE}


@dataclass(frozen=True, slots=True)
class Grade:
    """A result an item can have, and how often a passed visit bears it."""

    code: str
    meaning: Meaning = Meaning.MET
    limit: int = UNLIMITED
    veto_limit: int = UNLIMITED
    is_open_to_veto: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the checklist; `grade` is empty while nobody has judged it."""

    number: str
    is_veto: bool = False
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Excess:
    """More of a result than a passed visit bears."""

    grade: str
    found: int
    limit: int
    is_veto: bool


@dataclass(frozen=True, slots=True)
class Conclusion:
    """`passed` is None while the checklist cannot be concluded."""

    passed: bool | None
    excesses: tuple[Excess, ...] = ()
    unscored: tuple[str, ...] = ()
    unlawful: tuple[str, ...] = ()


def excesses(grades: Iterable[Grade], results: Iterable[tuple[str, bool]]) -> tuple[Excess, ...]:
    """What fails the visit among (grade code, is a veto item)."""
    found = Counter(results)
    return tuple(
        Excess(grade.code, found[grade.code, is_veto], limit, is_veto)
        for grade in grades
        for is_veto, limit in ((True, grade.veto_limit), (False, grade.limit))
        if limit != UNLIMITED and found[grade.code, is_veto] > limit
    )


def is_lawful(grade: Grade | None, item: Item) -> bool:
    """Whether the rule knows the result, for a veto item too where the item is one."""
    return grade is not None and (grade.is_open_to_veto or not item.is_veto)


def conclude(grades: Iterable[Grade], items: Iterable[Item]) -> Conclusion:
    """The conclusion of a whole checklist; an unscored item refuses it (条例 art. 14)."""
    known, items = {grade.code: grade for grade in grades}, tuple(items)
    unscored = tuple(item.number for item in items if not item.grade)
    unlawful = tuple(
        item.number for item in items if item.grade and not is_lawful(known.get(item.grade), item)
    )
    if unscored or unlawful or not items:
        return Conclusion(None, (), unscored, unlawful)
    found = excesses(known.values(), ((item.grade, item.is_veto) for item in items))
    return Conclusion(not found, found)
