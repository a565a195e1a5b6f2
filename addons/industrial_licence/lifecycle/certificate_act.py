"""An act that ends a certificate: proposed by one person, decided by another, then executed."""

from enum import StrEnum

from .kernel import Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    PROPOSED = "proposed"
    DECIDED = "decided"
    EXECUTED = "executed"
    DROPPED = "dropped"


class Kind(StrEnum):
    """Four acts the law keeps apart; each is also the verb it takes on the certificate."""

    RETRACT = "retract"
    ANNUL = "annul"
    REVOKE = "revoke"
    CANCEL = "cancel"


KIND_WORDS = {
    Kind.RETRACT: "Retraction (撤回)",
    Kind.ANNUL: "Annulment (撤销)",
    Kind.REVOKE: "Revocation (吊销)",
    Kind.CANCEL: "Cancellation (注销)",
}
TOLD_BEFORE = frozenset({Kind.RETRACT, Kind.ANNUL, Kind.REVOKE})
"""Whoever loses a right is heard before: 行政许可法 7; 行政处罚法 44."""

HANDLER = "industrial_licence.group_handler"
APPROVER = "industrial_licence.group_approver"
CLERK = "industrial_licence.group_certificate_clerk"
_PENDING = frozenset({State.DRAFT, State.PROPOSED})

CERTIFICATE_ACT = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "propose", frozenset({State.DRAFT}), State.PROPOSED, frozenset({HANDLER}),
        guards=("facts_stated", "ground_fits", "certificate_open", "public_interest"),
        article="行政许可法 8、69、70；条例 31、47、49、54",
    ),
    Transition(
        "send_back", frozenset({State.PROPOSED}), State.DRAFT, frozenset({APPROVER}),
        guards=("four_eyes",), asks=("reason",),
    ),
    Transition(
        "decide", frozenset({State.PROPOSED}), State.DECIDED, frozenset({APPROVER}),
        guards=("four_eyes", "competent", "holder_told", "hearing_over", "certificate_open"),
        article="行政许可法 8、69、70；行政处罚法 57、63",
    ),
    Transition(
        "execute", frozenset({State.DECIDED}), State.EXECUTED, frozenset({CLERK}),
        guards=("certificate_open",), article="行政许可法 70；实施办法 33-35",
    ),
    Transition(
        "drop", _PENDING, State.DROPPED, frozenset({HANDLER, APPROVER}), asks=("reason",),
    ),
)  # fmt: skip
