"""A report that a body lacks the ability or broke the law: looked into, confirmed or not."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_DECIDERS = frozenset({"industrial_licence.group_approver"})


class State(StrEnum):
    RECEIVED = "received"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


ABILITY_REPORT = Lifecycle(
    State,
    State.RECEIVED,
    Transition(
        "confirm", frozenset({State.RECEIVED}), State.CONFIRMED, _DECIDERS,
        guards=("assessed", "other_person_entered"), article="国质检监〔2015〕364号 五(一)",
    ),
    Transition(
        "dismiss", frozenset({State.RECEIVED}), State.DISMISSED, _DECIDERS,
        guards=("assessed", "other_person_entered"), asks=("reason",),
    ),
)  # fmt: skip
