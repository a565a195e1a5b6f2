"""A breach of a laboratory or its staff: opened, confirmed, settled with its consequence."""

from enum import StrEnum

from .kernel import APPROVER, CENTRE, OFFICER, Lifecycle, Transition


class State(StrEnum):
    OPEN = "open"
    CONFIRMED = "confirmed"
    SETTLED = "settled"
    DROPPED = "dropped"


class Consequence(StrEnum):
    WARNING = "warning"
    SUSPENSION = "suspension"
    EXCLUSION = "exclusion"


ONGOING = frozenset({State.OPEN, State.CONFIRMED})
_DESK = frozenset({OFFICER, CENTRE})

BREACH = Lifecycle(
    State,
    State.OPEN,
    Transition(
        "confirm", frozenset({State.OPEN}), State.CONFIRMED, _DESK,
        guards=("facts_told",), article="条例 42",
    ),
    Transition(
        "settle", frozenset({State.CONFIRMED}), State.SETTLED, frozenset({APPROVER}),
        guards=("not_the_finder", "consequence_given"), article="条例 43、56–58",
    ),
    Transition("drop", ONGOING, State.DROPPED, _DESK, asks=("reason",)),
)  # fmt: skip
