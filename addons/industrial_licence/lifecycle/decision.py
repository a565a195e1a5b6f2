"""A decision stands until an act of its own sets it aside."""

from enum import StrEnum

from .kernel import Lifecycle, Transition


class State(StrEnum):
    IN_FORCE = "in_force"
    SET_ASIDE = "set_aside"


class Anew(StrEnum):
    """Who decides again on an application whose grant was set aside."""

    SAME = "same"
    SUPERIOR = "superior"


class Result(StrEnum):
    GRANT = "grant"
    REFUSE = "refuse"


DECISION = Lifecycle(
    State,
    State.IN_FORCE,
    Transition(
        "set_aside", frozenset({State.IN_FORCE}), State.SET_ASIDE,
        frozenset({"industrial_licence.group_approver"}),
        guards=("another_person", "own_or_lower_authority", "no_living_certificate"),
        article="行政许可法 69；行政复议法；行政诉讼法", asks=("reason", "basis"),
    ),
)  # fmt: skip
