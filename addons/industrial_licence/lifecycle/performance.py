"""A year's performance: figures come in, the recommender assesses, the auditor answers."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_ASSESSORS = frozenset(
    {"industrial_licence.group_department_head", "industrial_licence.group_handler"}
)
_AUDITOR = frozenset({"industrial_licence.group_auditor"})


class State(StrEnum):
    OPEN = "open"
    ASSESSED = "assessed"
    ACKNOWLEDGED = "acknowledged"
    OBJECTED = "objected"
    CONFIRMED = "confirmed"


class Grade(StrEnum):
    EXCELLENT = "excellent"
    COMPETENT = "competent"
    BASIC = "basic"
    FAILED = "failed"


JUDGED = frozenset({State.ASSESSED, State.ACKNOWLEDGED, State.CONFIRMED})
_ASSESSABLE = ("assessed_by_recommender", "graded")

PERFORMANCE = Lifecycle(
    State,
    State.OPEN,
    Transition(
        "assess", frozenset({State.OPEN, State.OBJECTED}), State.ASSESSED, _ASSESSORS,
        guards=(*_ASSESSABLE, "year_over", "not_oneself"), article="国质检监[2006]499号 二(一)2",
    ),
    Transition(
        "acknowledge", frozenset({State.ASSESSED}), State.ACKNOWLEDGED, _AUDITOR,
        guards=("answered_by_auditor",),
    ),
    Transition(
        "object", frozenset({State.ASSESSED}), State.OBJECTED, _AUDITOR,
        guards=("answered_by_auditor", "objects_once"), asks=("reason",),
    ),
    Transition(
        "confirm", frozenset({State.OBJECTED}), State.CONFIRMED, _ASSESSORS,
        guards=(*_ASSESSABLE, "not_oneself", "other_assessor"), asks=("reason",),
    ),
)  # fmt: skip
