from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    DECLINED = "declined"
    ACCEPTED = "accepted"
    CONCLUDED = "concluded"
    GRANTED = "granted"
    REFUSED = "refused"
    ISSUED = "issued"
    TERMINATED = "terminated"
    WITHDRAWN = "withdrawn"


S = frozenset({SYSTEM})
APPLICATION = Lifecycle(
    State, State.DRAFT,
    Transition("submit", frozenset({State.DRAFT}), State.SUBMITTED, S),
    Transition("accept", frozenset({State.SUBMITTED}), State.ACCEPTED, S),
    Transition("conclude", frozenset({State.ACCEPTED}), State.CONCLUDED, S),
    Transition("grant", frozenset({State.CONCLUDED}), State.GRANTED, S),
    Transition("refuse", frozenset({State.CONCLUDED}), State.REFUSED, S),
    Transition("issue", frozenset({State.GRANTED}), State.ISSUED, S),
)


class Decision(StrEnum):
    GRANT = "grant"
    REFUSE = "refuse"
