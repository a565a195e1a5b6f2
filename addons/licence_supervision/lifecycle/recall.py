"""召回: at once, sold and unsold, until everything is back or the rest is explained."""

from enum import StrEnum

from .kernel import APPLICANT, ENFORCER, OFFICER, Lifecycle, Transition


class State(StrEnum):
    ORDERED = "ordered"
    RUNNING = "running"
    CLOSED = "closed"


OPEN = frozenset({State.ORDERED, State.RUNNING})
_OFFICERS = frozenset({OFFICER, ENFORCER})

RECALL = Lifecycle(
    State,
    State.ORDERED,
    Transition(
        "start", frozenset({State.ORDERED}), State.RUNNING, frozenset({APPLICANT, *_OFFICERS}),
        guards=("mandate", "lots_named"), article="国质检监〔2015〕364号 五（三）",
    ),
    Transition(
        "close", frozenset({State.RUNNING}), State.CLOSED, _OFFICERS, guards=("all_back",),
    ),
)  # fmt: skip
