"""产品质量安全事故: known, reported within 24 hours with three parts, handled, closed."""

from enum import StrEnum

from .kernel import APPLICANT, ENFORCER, OFFICER, Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    REPORTED = "reported"
    HANDLED = "handled"
    CLOSED = "closed"


OPEN = frozenset({State.DRAFT, State.REPORTED, State.HANDLED})
# What was reported stays as it was reported; later knowledge is a supplement.
WRITTEN_IN = {
    "handling": frozenset({State.REPORTED, State.HANDLED}),
    "supplement_ids": OPEN,
    "recall_ids": OPEN,
}
_OFFICERS = frozenset({OFFICER, ENFORCER})

INCIDENT = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "report", frozenset({State.DRAFT}), State.REPORTED, frozenset({APPLICANT, *_OFFICERS}),
        guards=("mandate", "three_parts"), article="国质检监〔2015〕364号 五（三）",
    ),
    Transition(
        "handle", frozenset({State.REPORTED}), State.HANDLED, _OFFICERS,
        guards=("handling_written",),
    ),
    Transition(
        "close", frozenset({State.HANDLED}), State.CLOSED, _OFFICERS, guards=("recalls_over",),
    ),
)  # fmt: skip
