"""A team for visits: put together, proposed, confirmed by a second person, dissolved."""

from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition

_PLANNERS = frozenset(
    {"industrial_licence.group_department_clerk", "industrial_licence.group_handler"}
)
_HEADS = frozenset(
    {"industrial_licence.group_department_head", "industrial_licence.group_approver"}
)


class State(StrEnum):
    DRAFT = "draft"
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DISSOLVED = "dissolved"


class Role(StrEnum):
    LEADER = "leader"
    MEMBER = "member"
    OBSERVER = "observer"


LIVING = frozenset({State.DRAFT, State.PROPOSED, State.CONFIRMED})

REVIEW_TEAM = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "propose", frozenset({State.DRAFT}), State.PROPOSED, _PLANNERS,
        guards=("own_team", "rules_kept", "warnings_justified"),
        article="国质检监[2006]499号 一(二)",
    ),
    Transition(
        "return_", frozenset({State.PROPOSED}), State.DRAFT, _HEADS,
        guards=("own_team",),
        asks=("reason",),
    ),
    Transition(
        "confirm", frozenset({State.PROPOSED}), State.CONFIRMED, _HEADS,
        guards=("own_team", "other_person_proposed", "rules_kept", "warnings_justified"),
        article="国质检监[2006]499号 一(二)",
    ),
    Transition(
        "reopen", frozenset({State.CONFIRMED}), State.DRAFT, _PLANNERS | {SYSTEM},
        guards=("own_team", "not_on_visit"),
        asks=("reason",),
        article="国质检监[2006]499号 一(二)",
    ),
    Transition(
        "dissolve", LIVING, State.DISSOLVED, _PLANNERS | _HEADS | {SYSTEM},
        guards=("own_team", "plan_not_filed"),
        asks=("reason",),
    ),
)  # fmt: skip
