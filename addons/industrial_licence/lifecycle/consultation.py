"""征求意见: parties of a trade are asked on a draft, within a term (许可证制度介绍 二)."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_EDITOR = frozenset({"industrial_licence.group_catalogue_editor"})


class State(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


CONSULTATION = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "open", frozenset({State.DRAFT}), State.OPEN, _EDITOR,
        guards=("nation_consults", "still_a_draft", "parties_invited", "day_ahead"),
        article="许可证制度介绍 二",
    ),
    Transition(
        "close", frozenset({State.OPEN}), State.CLOSED, _EDITOR, guards=("nation_consults",),
    ),
)  # fmt: skip
