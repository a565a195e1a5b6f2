"""An examination: open while scores are entered, then closed for ever."""

from enum import StrEnum

from .kernel import Lifecycle, Transition


class State(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


EXAM = Lifecycle(
    State,
    State.OPEN,
    Transition(
        "close", frozenset({State.OPEN}), State.CLOSED,
        frozenset({"industrial_licence.group_centre", "industrial_licence.group_handler"}),
        guards=("examiner_entitled", "mark_not_lowered", "everybody_scored", "held"),
        article="许可证制度介绍 二(一)3(6)；国市监质监〔2020〕152号 三(四)",
    ),
)  # fmt: skip
