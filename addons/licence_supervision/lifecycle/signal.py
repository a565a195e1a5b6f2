"""风险信号: found, assessed, handled, closed; 及早研判、及时处置 within a term."""

from enum import StrEnum

from .kernel import ENFORCER, LEADER, OFFICER, Lifecycle, Transition


class State(StrEnum):
    FOUND = "found"
    ASSESSED = "assessed"
    HANDLED = "handled"
    CLOSED = "closed"
    DISMISSED = "dismissed"


class Level(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Source(StrEnum):
    CHECKS = "checks"
    MONITORING = "monitoring"
    COMPLAINTS = "complaints"
    THIRD_PARTY = "third_party"
    ENTERPRISE = "enterprise"
    DETECTOR = "detector"


OPEN = frozenset({State.FOUND, State.ASSESSED, State.HANDLED})
_OFFICERS = frozenset({OFFICER, ENFORCER, LEADER})
_ARTICLE = "国市监质监〔2020〕152号 四（二）"

SIGNAL = Lifecycle(
    State,
    State.FOUND,
    Transition(
        "assess", frozenset({State.FOUND}), State.ASSESSED, _OFFICERS,
        guards=("own_signal", "assessment_written"), article=_ARTICLE,
    ),
    Transition(
        "handle", frozenset({State.ASSESSED}), State.HANDLED, _OFFICERS,
        guards=("own_signal", "measures_written"), article=_ARTICLE,
    ),
    Transition(
        "close", frozenset({State.HANDLED}), State.CLOSED, _OFFICERS,
        guards=("own_signal", "result_written"), article=_ARTICLE,
    ),
    Transition(
        "dismiss", frozenset({State.FOUND}), State.DISMISSED, _OFFICERS,
        guards=("own_signal",), asks=("reason",),
    ),
)  # fmt: skip
