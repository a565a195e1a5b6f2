"""A sanction on an entry of a register: drafted, imposed by somebody else, lifted."""

from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition

_DECIDES = frozenset({"industrial_licence.group_approver"})
_DRAFTS = frozenset({"industrial_licence.group_handler", "industrial_licence.group_centre"})


class State(StrEnum):
    DRAFT = "draft"
    IMPOSED = "imposed"
    LIFTED = "lifted"
    DROPPED = "dropped"


class Kind(StrEnum):
    WARNING = "warning"
    SUSPENSION = "suspension"
    EXCLUSION = "exclusion"
    BAN = "ban"


BARRING = frozenset({Kind.SUSPENSION, Kind.EXCLUSION, Kind.BAN})

SANCTION = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "impose", frozenset({State.DRAFT}), State.IMPOSED, _DECIDES,
        guards=("other_person_drafted", "grounded", "ban_is_national"),
        article="国质检监[2006]499号 二(三)",
    ),
    Transition(
        "impose_pending", frozenset({State.DRAFT}), State.IMPOSED, frozenset({SYSTEM}),
        article="国质检监[2006]499号 一(二)",
    ),
    Transition(
        "lift", frozenset({State.IMPOSED}), State.LIFTED, _DECIDES | {SYSTEM},
        guards=("not_for_life",), asks=("reason",),
    ),
    Transition("drop", frozenset({State.DRAFT}), State.DROPPED, _DRAFTS, asks=("reason",)),
)  # fmt: skip
