"""An objection to a test: taken up by somebody who did not test, answered, perhaps tested again."""

from enum import StrEnum

from .kernel import LAB_CLERK, LAB_HEAD, LAB_TESTER, Lifecycle, Transition

_LABORATORY = frozenset({LAB_CLERK, LAB_TESTER, LAB_HEAD})
ARTICLE = "国质检监[2006]499号 二(二)3"


class State(StrEnum):
    RECEIVED = "received"
    HANDLED = "handled"
    ANSWERED = "answered"


class Result(StrEnum):
    UPHELD = "upheld"
    PARTLY = "partly"
    REJECTED = "rejected"


class Effect(StrEnum):
    NONE = "none"
    RETEST = "retest"
    CORRECT = "correct"


APPEAL = Lifecycle(
    State,
    State.RECEIVED,
    Transition(
        "take_up", frozenset({State.RECEIVED}), State.HANDLED, _LABORATORY,
        guards=("own_laboratory", "not_who_tested"), article=ARTICLE,
    ),
    Transition(
        "answer", frozenset({State.HANDLED}), State.ANSWERED, _LABORATORY,
        guards=("own_laboratory", "answered_by_handler", "not_who_tested", "result_follows"),
        asks=("reason",), article=ARTICLE,
    ),
)  # fmt: skip
