"""约谈: of an enterprise's head or of a local government; what was promised is followed up."""

from enum import StrEnum

from .kernel import LEADER, OFFICER, Lifecycle, Transition


class State(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CLOSED = "closed"


_TALKERS = frozenset({OFFICER, LEADER})

INTERVIEW = Lifecycle(
    State,
    State.PLANNED,
    Transition(
        "hold", frozenset({State.PLANNED}), State.HELD, _TALKERS,
        guards=("minutes_written", "not_in_future"), article="国质检监〔2015〕364号 五（三）",
    ),
    Transition(
        "close", frozenset({State.HELD}), State.CLOSED, frozenset({OFFICER}),
        guards=("promises_kept",),
    ),
)  # fmt: skip
