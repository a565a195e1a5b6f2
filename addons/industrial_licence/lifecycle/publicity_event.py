"""宣贯: an event that makes rules known: planned, then held or called off (499号 一(一))."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_KEEPERS = frozenset(
    {
        "industrial_licence.group_handler",
        "industrial_licence.group_certificate_clerk",
        "industrial_licence.group_department_clerk",
        "industrial_licence.group_centre",
    }
)


class State(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


PUBLICITY_EVENT = Lifecycle(
    State,
    State.PLANNED,
    Transition(
        "hold", frozenset({State.PLANNED}), State.HELD, _KEEPERS,
        guards=("own_event", "day_has_come", "who_came", "material_filed"),
        article="国质检监〔2006〕499号 一(一)",
    ),
    Transition(
        "call_off", frozenset({State.PLANNED}), State.CANCELLED, _KEEPERS,
        guards=("own_event",), asks=("reason",),
    ),
)  # fmt: skip
