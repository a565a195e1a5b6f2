"""An objection to a body's activity or conclusion: taken up by somebody else, answered."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_BODY = frozenset(
    {"industrial_licence.group_department_clerk", "industrial_licence.group_department_head"}
)


class State(StrEnum):
    RECEIVED = "received"
    HANDLED = "handled"
    ANSWERED = "answered"


class Result(StrEnum):
    UPHELD = "upheld"
    PARTLY = "partly"
    REJECTED = "rejected"


APPEAL = Lifecycle(
    State,
    State.RECEIVED,
    Transition(
        "take_up", frozenset({State.RECEIVED}), State.HANDLED, _BODY,
        guards=("handler_named", "handler_is_another"), article="国质检监[2006]499号 二(二)3",
    ),
    Transition(
        "answer", frozenset({State.HANDLED}), State.ANSWERED, _BODY,
        guards=("handler_is_another", "answered_by_handler", "result_given"), asks=("reason",),
        article="国质检监[2006]499号 二(二)3",
    ),
)  # fmt: skip
