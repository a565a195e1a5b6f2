"""A change of a body's filed data: filed by it, applied by the keeper within five days."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_KEEPERS = frozenset({"industrial_licence.group_centre"})


class State(StrEnum):
    DRAFT = "draft"
    FILED = "filed"
    APPLIED = "applied"
    REFUSED = "refused"


DEPARTMENT_CHANGE = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "file", frozenset({State.DRAFT}), State.FILED,
        frozenset({"industrial_licence.group_department_head"}),
        guards=("something_changes",), article="信息管理规定 第31条",
    ),
    Transition(
        "apply", frozenset({State.FILED}), State.APPLIED, _KEEPERS,
        guards=("still_as_before",), article="信息管理规定 第31条",
    ),
    Transition("refuse", frozenset({State.FILED}), State.REFUSED, _KEEPERS, asks=("reason",)),
)  # fmt: skip
