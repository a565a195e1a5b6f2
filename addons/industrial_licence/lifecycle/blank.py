"""A numbered blank certificate sheet: in stock, printed on, spoiled, or handed to the holder."""

from enum import StrEnum

from .kernel import Lifecycle, Transition


class State(StrEnum):
    STOCK = "stock"
    PRINTED = "printed"
    SPOILED = "spoiled"
    HANDED_OVER = "handed_over"


CLERK = "industrial_licence.group_certificate_clerk"

BLANK = Lifecycle(
    State,
    State.STOCK,
    Transition(
        "print_on", frozenset({State.STOCK}), State.PRINTED, frozenset({CLERK}),
        guards=("own_office",),
    ),
    Transition(
        "spoil", frozenset({State.STOCK, State.PRINTED}), State.SPOILED, frozenset({CLERK}),
        guards=("own_office",), asks=("reason",),
    ),
    Transition(
        "hand_over", frozenset({State.PRINTED}), State.HANDED_OVER, frozenset({CLERK}),
        guards=("own_office",),
    ),
)  # fmt: skip
