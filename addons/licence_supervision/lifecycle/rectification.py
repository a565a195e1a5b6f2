"""限期整改: ordered, evidence handed in, looked at again; mended, or the licence goes."""

from enum import StrEnum

from .kernel import ENFORCER, OFFICER, Lifecycle, Transition


class State(StrEnum):
    ORDERED = "ordered"
    EVIDENCED = "evidenced"
    PASSED = "passed"
    FAILED = "failed"
    REFUSED = "refused"
    PROPOSED = "proposed"


OPEN = frozenset({State.ORDERED, State.EVIDENCED, State.FAILED, State.REFUSED})
WAITING = frozenset({State.ORDERED, State.EVIDENCED})
NOT_MENDED = frozenset({State.FAILED, State.REFUSED})
# The order as it was served stays; the next round may ask for other things and other days.
WRITTEN_IN = {
    "evidence": frozenset({State.ORDERED}),
    "recheck": WAITING,
    "items": frozenset({State.FAILED}),
    "days": frozenset({State.FAILED}),
}
_OFFICERS = frozenset({OFFICER, ENFORCER})

RECTIFICATION = Lifecycle(
    State,
    State.ORDERED,
    Transition(
        "hand_in", frozenset({State.ORDERED}), State.EVIDENCED, _OFFICERS,
        guards=("evidence_told",), article="国质检监〔2015〕364号 五（三）",
    ),
    Transition(
        "pass_", frozenset({State.EVIDENCED}), State.PASSED, _OFFICERS,
        guards=("looked_at_again",), article="国质检监〔2015〕364号 五（三）",
    ),
    Transition(
        "fail", WAITING, State.FAILED, _OFFICERS,
        guards=("looked_at_again",), article="条例 54", asks=("reason",),
    ),
    Transition(
        "refuse", WAITING, State.REFUSED, _OFFICERS,
        article="国质检监〔2015〕364号 五（三）：拒不配合", asks=("reason",),
    ),
    Transition(
        "repeat", frozenset({State.FAILED}), State.ORDERED, _OFFICERS, asks=("reason",),
    ),
    Transition(
        "propose", NOT_MENDED, State.PROPOSED, _OFFICERS,
        guards=("certificate_lives",), article="国质检监〔2015〕364号 五（三）",
    ),
)  # fmt: skip
