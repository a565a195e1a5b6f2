"""The way of a sample: chosen laboratory, delivery, receipt, test, report (条例 19、20)."""

from enum import StrEnum

from .kernel import (
    APPLICANT,
    HANDLER,
    LAB_CLERK,
    LAB_TESTER,
    SYSTEM,
    Lifecycle,
    Transition,
)


class State(StrEnum):
    DRAFTED = "drafted"
    CHOSEN = "chosen"
    DELIVERED = "delivered"
    RECEIVED = "received"
    TESTING = "testing"
    REPORTED = "reported"
    ISSUED = "issued"
    REFUSED = "refused"
    CANCELLED = "cancelled"


# The sample is still on its way: the choice may change, the order may be called off.
BEFORE_DELIVERY = frozenset({State.DRAFTED, State.CHOSEN})
ON_THE_WAY = frozenset({State.CHOSEN, State.DELIVERED})
CLOSED = frozenset({State.REFUSED, State.CANCELLED})
OPEN = BEFORE_DELIVERY | ON_THE_WAY | {State.RECEIVED, State.TESTING, State.REPORTED}

_APPLICANT, _CLERK = frozenset({APPLICANT}), frozenset({LAB_CLERK})
_TESTER, _LAW = frozenset({LAB_TESTER}), frozenset({SYSTEM})

TEST_ORDER = Lifecycle(
    State,
    State.DRAFTED,
    Transition(
        "choose", BEFORE_DELIVERY, State.CHOSEN, _APPLICANT,
        guards=("own_enterprise",), article="条例 19；许可证制度介绍 二（二）3",
    ),
    Transition(
        "deliver", frozenset({State.CHOSEN}), State.DELIVERED, _APPLICANT,
        guards=("own_enterprise", "laboratory_still_offered"), article="条例 19；实施办法 21",
    ),
    Transition(
        "receive", ON_THE_WAY, State.RECEIVED, _CLERK,
        guards=("own_laboratory", "samples_given", "seals_checked", "seals_intact",
                "laboratory_may_test"),
        article="条例 19、20",
    ),
    Transition(
        "refuse", ON_THE_WAY, State.REFUSED, _CLERK,
        guards=("own_laboratory", "seals_checked"), article="条例 19", asks=("reason",),
    ),
    Transition(
        "start", frozenset({State.RECEIVED}), State.TESTING, _TESTER,
        guards=("own_laboratory", "laboratory_may_test", "feedback_handed_out"),
        article="条例 20；国质检监[2006]499号 一(三)",
    ),
    Transition(
        "report", frozenset({State.TESTING}), State.REPORTED, _TESTER,
        guards=("own_laboratory", "results_complete", "raw_records_there", "admissible"),
        article="条例 20；信息管理规定 9",
    ),
    Transition("reopen", frozenset({State.REPORTED, State.ISSUED}), State.TESTING, _LAW),
    Transition(
        "issue", frozenset({State.REPORTED}), State.ISSUED, _LAW, article="条例 20",
    ),
    Transition(
        "cancel", BEFORE_DELIVERY | {State.DELIVERED}, State.CANCELLED, frozenset({HANDLER}),
        asks=("reason",),
    ),
)  # fmt: skip
