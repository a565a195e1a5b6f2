"""A body's annual report or its head's account: handed in, assessed."""

from enum import StrEnum

from .kernel import Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    ASSESSED = "assessed"


class Kind(StrEnum):
    BODY = "body"
    HEAD = "head"


DEPARTMENT_REPORT = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "submit", frozenset({State.DRAFT}), State.SUBMITTED,
        frozenset({"industrial_licence.group_department_head"}),
        guards=("written", "account_of_the_head"), article="国质检监〔2015〕364号 五(一)",
    ),
    Transition(
        "assess", frozenset({State.SUBMITTED}), State.ASSESSED,
        frozenset({"industrial_licence.group_centre", "industrial_licence.group_handler"}),
        asks=("reason",), article="国质检监〔2015〕364号 五(一)",
    ),
)  # fmt: skip
