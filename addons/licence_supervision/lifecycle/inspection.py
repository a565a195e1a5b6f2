"""监督检查: planned, started by two officers, concluded with findings, its result published."""

from enum import StrEnum

from .kernel import ENFORCER, OFFICER, Lifecycle, Transition


class State(StrEnum):
    PLANNED = "planned"
    STARTED = "started"
    CONCLUDED = "concluded"
    PUBLISHED = "published"
    CANCELLED = "cancelled"


class Kind(StrEnum):
    REGULAR = "regular"
    IRREGULAR = "irregular"
    RANDOM = "random"
    FLYING = "flying"
    AFTER_EXEMPTION = "after_exemption"
    AFTER_ISSUE = "after_issue"
    RETURN_VISIT = "return_visit"
    PATROL = "patrol"


class Finding(StrEnum):
    OPEN = "open"
    KEPT = "kept"
    WEAK = "weak"
    WORSE = "worse"


class Conclusion(StrEnum):
    KEPT = "kept"
    URGED = "urged"
    RECTIFY = "rectify"
    REFUSED = "refused"


NOT_OVER = frozenset({State.PLANNED, State.STARTED})
# What is written on the spot; whom and what it is about was settled by the plan.
SEEN_THERE = (
    "officer_ids", "replacement_reason", "technical_bodies", "line_ids", "findings", "conclusion",
)  # fmt: skip
DONE = frozenset({State.CONCLUDED, State.PUBLISHED})
# 信息管理规定 20: 巡查回访 and 定期监督 are counted apart.
PATROLS = frozenset({Kind.PATROL, Kind.RETURN_VISIT})
_OFFICERS = frozenset({OFFICER, ENFORCER})

INSPECTION = Lifecycle(
    State,
    State.PLANNED,
    Transition(
        "start", frozenset({State.PLANNED}), State.STARTED, _OFFICERS,
        guards=("two_officers", "own_work"), article="条例 39、40",
    ),
    Transition(
        "conclude", frozenset({State.STARTED}), State.CONCLUDED, _OFFICERS,
        guards=("one_of_the_officers", "all_looked_at", "findings_written"), article="条例 41",
    ),
    Transition(
        "publish", frozenset({State.CONCLUDED}), State.PUBLISHED, _OFFICERS,
        guards=("own_work",), article="国市监质监〔2020〕152号 四（一）",
    ),
    Transition(
        "cancel", frozenset({State.PLANNED}), State.CANCELLED, frozenset({OFFICER}),
        guards=("own_work", "not_due_by_law"), asks=("reason",),
    ),
)  # fmt: skip
