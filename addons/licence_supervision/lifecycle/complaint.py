"""投诉、举报、来信来访、争议: taken in, named handlers, instruction, investigation, reply."""

from enum import StrEnum

from .kernel import ENFORCER, LEADER, OFFICER, PETITIONS, Lifecycle, Transition


class State(StrEnum):
    RECEIVED = "received"
    TRIAGED = "triaged"
    INSTRUCTED = "instructed"
    INVESTIGATING = "investigating"
    HANDLED = "handled"
    ANSWERED = "answered"
    CLOSED = "closed"
    DECLINED = "declined"


class Kind(StrEnum):
    COMPLAINT = "complaint"
    TIP_OFF = "tip_off"
    PETITION = "petition"
    DISPUTE = "dispute"


class Verdict(StrEnum):
    FOUNDED = "founded"
    PARTLY = "partly"
    UNFOUNDED = "unfounded"


OPEN = frozenset(set(State) - {State.CLOSED, State.DECLINED})
# What was found and decided is not rewritten once it is concluded, nor the reply once given.
BEFORE_FINDINGS = frozenset({State.RECEIVED, State.TRIAGED, State.INSTRUCTED, State.INVESTIGATING})
TOLD = frozenset({State.ANSWERED, State.CLOSED, State.DECLINED})
_DESK = frozenset({PETITIONS})
_HANDLERS = frozenset({PETITIONS, OFFICER, ENFORCER})

COMPLAINT = Lifecycle(
    State,
    State.RECEIVED,
    Transition(
        "triage", frozenset({State.RECEIVED}), State.TRIAGED, _DESK,
        guards=("handlers_named",), article="条例 43、44；信息管理规定 14",
    ),
    Transition(
        "decline", frozenset({State.RECEIVED}), State.DECLINED, _DESK, asks=("reason",),
    ),
    Transition(
        "refer", frozenset({State.RECEIVED, State.TRIAGED}), State.RECEIVED, _DESK,
        guards=("goes_elsewhere",), asks=("reason",),
    ),
    Transition(
        "reassign", frozenset({State.TRIAGED, State.INSTRUCTED, State.INVESTIGATING}),
        State.RECEIVED, _DESK, asks=("reason",),
    ),
    Transition(
        "instruct", frozenset({State.TRIAGED, State.INSTRUCTED, State.INVESTIGATING}),
        State.INSTRUCTED, frozenset({LEADER}), article="信息管理规定 14", asks=("reason",),
    ),
    Transition(
        "investigate", frozenset({State.TRIAGED, State.INSTRUCTED}), State.INVESTIGATING,
        _HANDLERS, guards=("named_handler",), article="条例 43、44",
    ),
    Transition(
        "conclude", frozenset({State.INVESTIGATING}), State.HANDLED, _HANDLERS,
        guards=("named_handler", "findings_written", "culprit_of_the_body"),
        article="信息管理规定 14",
    ),
    Transition(
        "answer", frozenset({State.HANDLED}), State.ANSWERED, _HANDLERS,
        guards=("named_handler", "reply_written"), article="信息管理规定 14",
    ),
    Transition("close", frozenset({State.ANSWERED}), State.CLOSED, _DESK),
)  # fmt: skip
