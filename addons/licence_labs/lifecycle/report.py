"""A test report: tested, reviewed and issued by three persons; corrected only by a new version."""

from enum import StrEnum

from .kernel import LAB_HEAD, LAB_TESTER, SYSTEM, Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    SIGNED = "signed"
    REVIEWED = "reviewed"
    ISSUED = "issued"
    RETURNED = "returned"
    SUPERSEDED = "superseded"


# Being signed: only one of an order at a time.
OPEN = frozenset({State.DRAFT, State.SIGNED, State.REVIEWED})
_TESTER, _HEAD = frozenset({LAB_TESTER}), frozenset({LAB_HEAD})

REPORT = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "sign", frozenset({State.DRAFT}), State.SIGNED, _TESTER,
        guards=("own_laboratory", "still_as_reported"), article="条例 20",
    ),
    Transition(
        "review", frozenset({State.SIGNED}), State.REVIEWED, _TESTER,
        guards=("own_laboratory", "second_person"), article="条例 20",
    ),
    Transition(
        "issue", frozenset({State.REVIEWED}), State.ISSUED, _HEAD,
        guards=("own_laboratory", "third_person", "raw_records_there", "admissible"),
        article="条例 20；信息管理规定 9、23",
    ),
    Transition(
        "return_", OPEN, State.RETURNED,
        _TESTER | _HEAD, guards=("own_laboratory",), asks=("reason",),
    ),
    Transition(
        "correct", frozenset({State.ISSUED}), State.ISSUED, _HEAD,
        guards=("own_laboratory", "no_correction_open"), article="条例 20", asks=("reason",),
    ),
    Transition(
        "supersede", frozenset({State.ISSUED}), State.SUPERSEDED, frozenset({SYSTEM}),
    ),
)  # fmt: skip
