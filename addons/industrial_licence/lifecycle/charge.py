"""A charge taken from an enterprise: recorded by the published list, given back when wrong."""

from enum import StrEnum

from .kernel import Lifecycle, Transition


class State(StrEnum):
    RECORDED = "recorded"
    REFUNDED = "refunded"


CHARGE = Lifecycle(
    State,
    State.RECORDED,
    Transition(
        "refund", frozenset({State.RECORDED}), State.REFUNDED,
        frozenset({"industrial_licence.group_approver"}),
        guards=("another_took_it",), article="行政许可法 第75条", asks=("reason",),
    ),
)  # fmt: skip
