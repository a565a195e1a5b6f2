"""A file in a batch: the centre finds it whole, or returns it with its reason."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_CENTRE = frozenset({"industrial_licence.group_centre"})


class State(StrEnum):
    ENCLOSED = "enclosed"
    VERIFIED = "verified"
    RETURNED = "returned"


SUMMARY_LINE = Lifecycle(
    State,
    State.ENCLOSED,
    Transition(
        "verify", frozenset({State.ENCLOSED}), State.VERIFIED, _CENTRE,
        guards=("batch_received", "file_whole"), article="许可证制度介绍 二(一)3(3)",
    ),
    Transition(
        "return_", frozenset({State.ENCLOSED, State.VERIFIED}), State.RETURNED, _CENTRE,
        guards=("batch_received",), asks=("reason",), article="许可证制度介绍 二(一)3(3)",
    ),
)  # fmt: skip
