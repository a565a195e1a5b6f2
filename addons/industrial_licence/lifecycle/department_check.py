"""The yearly check of a review body by the authority."""

from enum import StrEnum

from .kernel import Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    CONCLUDED = "concluded"


class Result(StrEnum):
    PASSED = "passed"
    CORRECT = "correct"
    FAILED = "failed"


DEPARTMENT_CHECK = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "conclude", frozenset({State.DRAFT}), State.CONCLUDED,
        frozenset({"industrial_licence.group_centre", "industrial_licence.group_handler"}),
        guards=("items_judged", "result_follows"), article="国质检监〔2015〕364号 五(一)",
    ),
)  # fmt: skip
