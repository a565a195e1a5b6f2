"""Problems a review finds: told to the province, passed reviews included (信息管理规定 art. 25)."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_SENDERS = frozenset(
    {
        "industrial_licence.group_department_clerk", "industrial_licence.group_department_head",
        "industrial_licence.group_handler",
    }
)  # fmt: skip
_PROVINCE = frozenset({"industrial_licence.group_handler"})


class State(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    RECEIVED = "received"
    CLOSED = "closed"


PROBLEM_NOTICE = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "send", frozenset({State.DRAFT}), State.SENT, _SENDERS,
        guards=("own_review", "review_begun"), article="信息管理规定 第25条",
    ),
    Transition(
        "receive", frozenset({State.SENT}), State.RECEIVED, _PROVINCE,
        guards=("addressed_here",), article="信息管理规定 第25条",
    ),
    Transition(
        "close", frozenset({State.RECEIVED}), State.CLOSED, _PROVINCE,
        guards=("addressed_here",), asks=("reason",), article="信息管理规定 第25条",
    ),
)  # fmt: skip
