"""要求提交报告: written, sent, answered by the enterprise itself, accepted or sent back."""

from enum import StrEnum

from .kernel import APPLICANT, ENFORCER, OFFICER, Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    ANSWERED = "answered"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"


OPEN = frozenset({State.DRAFT, State.SENT, State.ANSWERED})
_OFFICERS = frozenset({OFFICER, ENFORCER})
_ARTICLE = "国质检监〔2015〕364号 五（三）"

DEMAND = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "send", frozenset({State.DRAFT}), State.SENT, _OFFICERS,
        guards=("own_demand", "day_ahead"), article=_ARTICLE,
    ),
    Transition(
        "answer", frozenset({State.SENT}), State.ANSWERED, frozenset({APPLICANT, *_OFFICERS}),
        guards=("mandate",), article=_ARTICLE, asks=("reason",),
    ),
    Transition(
        "accept", frozenset({State.ANSWERED}), State.ACCEPTED, _OFFICERS, guards=("own_demand",),
    ),
    Transition(
        "send_back", frozenset({State.ANSWERED}), State.SENT, _OFFICERS,
        guards=("own_demand",), asks=("reason",),
    ),
    Transition(
        "withdraw", frozenset({State.DRAFT, State.SENT}), State.WITHDRAWN, _OFFICERS,
        guards=("own_demand",), asks=("reason",),
    ),
)  # fmt: skip
