from enum import StrEnum

from .kernel import Lifecycle, Transition


class State(StrEnum):
    PLANNED = "planned"
    CLOSED = "closed"


VISIT = Lifecycle(
    State,
    State.PLANNED,
    Transition("close", frozenset({State.PLANNED}), State.CLOSED, "group_auditor", ("reported",)),
)
