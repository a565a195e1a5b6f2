"""A batch of certificates on their way to paper and to their holders."""

from enum import StrEnum

from .kernel import Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    PRINTED = "printed"
    DISPATCHED = "dispatched"
    DROPPED = "dropped"


CLERK = "industrial_licence.group_certificate_clerk"

PRINT_RUN = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "print_out", frozenset({State.DRAFT}), State.PRINTED, frozenset({CLERK}),
        guards=("lines_listed", "papers_drawn", "blanks_enough"),
    ),
    Transition(
        "dispatch", frozenset({State.PRINTED}), State.DISPATCHED, frozenset({CLERK}),
        guards=("all_addressed",), article="行政许可法 44",
    ),
    Transition(
        "drop", frozenset({State.DRAFT}), State.DROPPED, frozenset({CLERK}), asks=("reason",)
    ),
)  # fmt: skip
