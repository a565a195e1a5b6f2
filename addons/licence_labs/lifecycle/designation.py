"""Designation of a laboratory on recommendation: the regime until 3 August 2015."""

from enum import StrEnum

from .kernel import APPROVER, OFFICER, Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    RECOMMENDED = "recommended"
    DESIGNATED = "designated"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


UNDECIDED = frozenset({State.DRAFT, State.RECOMMENDED})

_APPROVER = frozenset({APPROVER})

DESIGNATION = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "recommend", frozenset({State.DRAFT}), State.RECOMMENDED, frozenset({OFFICER}),
        guards=("old_regime", "lines_given", "capability_shown"),
        article="许可证制度介绍 二（一）4（4）",
    ),
    Transition(
        "designate", frozenset({State.RECOMMENDED}), State.DESIGNATED, _APPROVER,
        guards=("national_desk", "old_regime", "not_the_recommender", "document_given"),
        article="许可证制度介绍 二（一）1（4）",
    ),
    Transition(
        "refuse", frozenset({State.RECOMMENDED}), State.REFUSED, _APPROVER,
        guards=("national_desk",), article="许可证制度介绍 二（一）1（4）", asks=("reason",),
    ),
    Transition(
        "withdraw", frozenset({State.DESIGNATED}), State.WITHDRAWN, _APPROVER,
        guards=("national_desk",), article="条例 43", asks=("reason",),
    ),
)  # fmt: skip
