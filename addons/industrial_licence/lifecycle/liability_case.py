"""A liability case: opened with everybody responsible on the day, measures, closed."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_INVESTIGATORS = frozenset({"industrial_licence.group_handler", "industrial_licence.group_centre"})
_DECIDERS = frozenset({"industrial_licence.group_approver"})


RANK = {"department_head": 10, "team_leader": 20, "lab_head": 30, "direct": 40}
"""Heads answer first."""


class State(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    DECIDED = "decided"


LIABILITY_CASE = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "open", frozenset({State.DRAFT}), State.OPEN, _INVESTIGATORS,
        guards=("people_found",), article="国质检监[2006]499号 二(三)",
    ),
    Transition(
        "decide", frozenset({State.OPEN}), State.DECIDED, _DECIDERS,
        guards=("other_person_opened", "everybody_judged", "heads_first", "referral_named"),
        asks=("reason",),
        article="国质检监[2006]499号 二(三)",
    ),
)  # fmt: skip
