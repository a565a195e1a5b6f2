"""信用公示: queued with the decision, sent, receipted; corrected or taken back."""

from enum import StrEnum

from .kernel import ENFORCER, Lifecycle, Transition


class State(StrEnum):
    QUEUED = "queued"
    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    WITHDRAWN = "withdrawn"


_ENFORCER = frozenset({ENFORCER})

CREDIT = Lifecycle(
    State,
    State.QUEUED,
    Transition(
        "send", frozenset({State.QUEUED}), State.SENT, _ENFORCER,
        article="国市监质监〔2020〕152号 四（一）",
    ),
    Transition(
        "acknowledge", frozenset({State.SENT}), State.ACKNOWLEDGED, _ENFORCER,
        guards=("receipt_named",),
    ),
    Transition(
        "withdraw", frozenset({State.QUEUED, State.SENT, State.ACKNOWLEDGED}), State.WITHDRAWN,
        _ENFORCER, article="市场监督管理行政处罚信息公示规定 14", asks=("reason",),
    ),
)  # fmt: skip
