"""The archive of a case: opened at acceptance, closed with the case, destroyed only by request."""

from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition


class State(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    DESTRUCTION_REQUESTED = "destruction_requested"
    DESTROYED = "destroyed"


_BY_LAW = frozenset({SYSTEM})

ARCHIVE = Lifecycle(
    State,
    State.OPEN,
    Transition(
        "close", frozenset({State.OPEN}), State.CLOSED, _BY_LAW, guards=("case_ended",),
        article="实施办法 26；信息管理规定 6",
    ),
    Transition(
        "request_destruction", frozenset({State.CLOSED}), State.DESTRUCTION_REQUESTED, _BY_LAW,
        guards=("retention_over", "no_hold"), article="信息管理规定 37、38",
    ),
    Transition(
        "keep", frozenset({State.DESTRUCTION_REQUESTED}), State.CLOSED, _BY_LAW,
        article="信息管理规定 38",
    ),
    Transition(
        "destroy", frozenset({State.DESTRUCTION_REQUESTED}), State.DESTROYED, _BY_LAW,
        guards=("retention_over", "no_hold", "destruction_executed"), article="信息管理规定 38",
    ),
)  # fmt: skip
