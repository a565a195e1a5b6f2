"""A suspected breach of discipline: opened, investigated, confirmed or unfounded."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_OPENERS = frozenset(
    {
        "industrial_licence.group_department_head",
        "industrial_licence.group_handler",
        "industrial_licence.group_centre",
    }
)
_DECIDERS = frozenset({"industrial_licence.group_approver"})


class State(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    CONFIRMED = "confirmed"
    UNFOUNDED = "unfounded"


INTEGRITY_BREACH = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "open", frozenset({State.DRAFT}), State.OPEN, _OPENERS,
        guards=("described",), article="管理条例 第43条；实施办法 第64、65条",
    ),
    Transition(
        "confirm", frozenset({State.OPEN}), State.CONFIRMED, _DECIDERS,
        guards=("other_person_opened", "investigated"), asks=("reason",),
        article="管理条例 第43条；实施办法 第64、65条",
    ),
    Transition(
        "dismiss", frozenset({State.OPEN}), State.UNFOUNDED, _DECIDERS,
        guards=("other_person_opened", "investigated"), asks=("reason",),
    ),
)  # fmt: skip
