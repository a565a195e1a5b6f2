"""A training session: planned, then held; its hours then count."""

from enum import StrEnum

from .kernel import Lifecycle, Transition


class State(StrEnum):
    PLANNED = "planned"
    HELD = "held"


TRAINING_SESSION = Lifecycle(
    State,
    State.PLANNED,
    Transition(
        "hold", frozenset({State.PLANNED}), State.HELD,
        frozenset(
            {
                "industrial_licence.group_centre", "industrial_licence.group_handler",
                "industrial_licence.group_department_clerk",
            }
        ),
        guards=("trainer_registered", "attended", "over"),
        article="许可证制度介绍 二(一)3(6)",
    ),
)  # fmt: skip
