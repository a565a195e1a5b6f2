"""A review given to exactly one organiser; only the authority of the case gives it to another."""

from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition

_GIVERS = frozenset({"industrial_licence.group_handler"})


class State(StrEnum):
    GIVEN = "given"
    CANCELLED = "cancelled"


class Stage(StrEnum):
    WAITING = "waiting"
    PLANNED = "planned"
    FILED = "filed"
    VISITED = "visited"
    CANCELLED = "cancelled"


REVIEW_ORDER = Lifecycle(
    State,
    State.GIVEN,
    Transition(
        "reassign", frozenset({State.GIVEN}), State.GIVEN, _GIVERS,
        guards=("own_case", "not_planned"), asks=("reason", "organiser"),
        article="许可证制度介绍 二(二)3；国质检监[2006]499号 二(二)4",
    ),
    Transition(
        "cancel", frozenset({State.GIVEN}), State.CANCELLED, _GIVERS,
        guards=("own_case", "not_planned"), asks=("reason",),
    ),
    Transition(
        "supersede", frozenset({State.GIVEN}), State.CANCELLED, frozenset({SYSTEM}),
        asks=("reason",), article="国质检监[2006]499号 二(二)3",
    ),
)  # fmt: skip
