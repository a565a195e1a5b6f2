"""企业自查报告: due once a year, handed in by the enterprise, looked through by the authority."""

from enum import StrEnum

from .kernel import APPLICANT, OFFICER, Lifecycle, Transition


class State(StrEnum):
    DUE = "due"
    SUBMITTED = "submitted"
    REVIEWED = "reviewed"


class Verdict(StrEnum):
    IN_ORDER = "in_order"
    PROBLEM = "problem"


SELF_REPORT = Lifecycle(
    State,
    State.DUE,
    Transition(
        "submit", frozenset({State.DUE}), State.SUBMITTED,
        frozenset({APPLICANT, OFFICER}), guards=("mandate", "told_everything"),
        article="条例实施办法 48",
    ),
    Transition(
        "review", frozenset({State.SUBMITTED}), State.REVIEWED, frozenset({OFFICER}),
        guards=("judged",), article="条例实施办法 48",
    ),
)  # fmt: skip
