"""生产许可证产品检验档案: the head answers for its truth and completeness (信息管理规定 9)."""

from enum import StrEnum

from .kernel import LAB_HEAD, SYSTEM, Lifecycle, Transition


class State(StrEnum):
    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"


LAB_ARCHIVE = Lifecycle(
    State,
    State.UNCONFIRMED,
    Transition(
        "confirm", frozenset({State.UNCONFIRMED}), State.CONFIRMED, frozenset({LAB_HEAD}),
        guards=("own_laboratory", "papers_there"), article="信息管理规定 9",
    ),
    Transition(
        "reopen", frozenset({State.CONFIRMED}), State.UNCONFIRMED, frozenset({SYSTEM}),
    ),
)  # fmt: skip
