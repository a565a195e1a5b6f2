"""A finding of a self-inspection or check: corrected, then verified by somebody else."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_BODY = frozenset(
    {"industrial_licence.group_department_clerk", "industrial_licence.group_department_head"}
)


class State(StrEnum):
    OPEN = "open"
    CORRECTED = "corrected"
    CLOSED = "closed"


DEPARTMENT_FINDING = Lifecycle(
    State,
    State.OPEN,
    Transition(
        "correct", frozenset({State.OPEN}), State.CORRECTED, _BODY,
        guards=("correction_recorded",), article="国质检监[2006]499号 二(二)2",
    ),
    Transition(
        "reopen", frozenset({State.CORRECTED}), State.OPEN,
        _BODY | {"industrial_licence.group_centre", "industrial_licence.group_handler"},
        asks=("reason",),
    ),
    Transition(
        "verify", frozenset({State.CORRECTED}), State.CLOSED,
        frozenset(
            {
                "industrial_licence.group_department_head",
                "industrial_licence.group_centre", "industrial_licence.group_handler",
            }
        ),
        guards=("verified_by_finder", "other_person_corrected", "correction_recorded"),
        article="国质检监[2006]499号 二(二)2",
    ),
)  # fmt: skip
