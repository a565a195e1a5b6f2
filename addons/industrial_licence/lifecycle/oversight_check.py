"""A check of one finished review: looked at, compared where it was held again, concluded."""

from enum import StrEnum

from .kernel import Lifecycle, Transition
from .oversight import ARTICLE, OVERSEERS


class State(StrEnum):
    OPEN = "open"
    CONCLUDED = "concluded"


class Verdict(StrEnum):
    GOOD = "good"
    WEAK = "weak"
    BAD = "bad"


class Consequence(StrEnum):
    NONE = "none"
    CORRECT = "correct"
    SUSPEND = "suspend"
    LIABILITY = "liability"


class Outcome(StrEnum):
    """Where the second visit stands, and whether it comes to the same conclusion."""

    WAITING = "waiting"
    PLANNED = "planned"
    AGREES = "agrees"
    DIVERGES = "diverges"


def key_of(number: int) -> str:
    """How a published draw names a review: by a number, not by its enterprise."""
    return f"V{number:06d}"


COMPARED = frozenset({Outcome.AGREES, Outcome.DIVERGES})

OVERSIGHT_CHECK = Lifecycle(
    State,
    State.OPEN,
    Transition(
        "conclude", frozenset({State.OPEN}), State.CONCLUDED,
        OVERSEERS | {"industrial_licence.group_approver"},
        guards=(
            "own_check", "not_own_work", "held_again", "verdict_given", "findings_told",
        ),
        article=ARTICLE,
    ),
)  # fmt: skip
