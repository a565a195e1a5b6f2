"""A standard a rule book rests on: in force, replaced by another, or withdrawn without one."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

WATCHERS = frozenset(
    {
        "industrial_licence.group_catalogue_editor", "industrial_licence.group_centre",
        "industrial_licence.group_department_clerk", "industrial_licence.group_department_head",
    }
)  # fmt: skip


class State(StrEnum):
    CURRENT = "current"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


STANDARD = Lifecycle(
    State,
    State.CURRENT,
    Transition(
        "supersede", frozenset({State.CURRENT}), State.SUPERSEDED, WATCHERS,
        guards=("own_products", "successor_named"), article="许可证制度介绍 二(一)6(2)",
    ),
    Transition(
        "withdraw", frozenset({State.CURRENT}), State.WITHDRAWN, WATCHERS,
        guards=("own_products",), asks=("reason",), article="许可证制度介绍 二(一)6(2)",
    ),
)  # fmt: skip
