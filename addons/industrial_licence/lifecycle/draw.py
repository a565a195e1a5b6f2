"""A draw: prepared, the seed committed to, drawn, published; there is no way back."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_DRAWERS = frozenset(
    {
        "industrial_licence.group_department_clerk",
        "industrial_licence.group_department_head",
        "industrial_licence.group_handler",
        "industrial_licence.group_centre",
    }
)


class State(StrEnum):
    PREPARED = "prepared"
    COMMITTED = "committed"
    DRAWN = "drawn"
    PUBLISHED = "published"


DRAW = Lifecycle(
    State,
    State.PREPARED,
    Transition(
        "commit", frozenset({State.PREPARED}), State.COMMITTED, _DRAWERS,
        guards=("pool_holds", "redraw_follows", "excluded_with_reason"),
        article="国质检监[2006]499号 一(二)",
    ),
    Transition(
        "draw", frozenset({State.COMMITTED}), State.DRAWN, _DRAWERS, guards=("witnessed",),
    ),
    Transition("publish", frozenset({State.DRAWN}), State.PUBLISHED, _DRAWERS),
    Transition(
        "repeat", frozenset({State.PUBLISHED}), State.PUBLISHED, _DRAWERS,
        guards=("not_repeated",), asks=("reason",),
    ),
)  # fmt: skip
