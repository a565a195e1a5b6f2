"""A question on the rules: asked by an authority, answered by the nation (信息管理规定 第39条)."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_ASKS = frozenset(
    {
        "industrial_licence.group_intake",
        "industrial_licence.group_handler",
        "industrial_licence.group_approver",
    }
)
_EDITOR = frozenset({"industrial_licence.group_catalogue_editor"})
_APPROVER = frozenset({"industrial_licence.group_approver"})
_ARTICLE = "信息管理规定 第39条"


class State(StrEnum):
    DRAFT = "draft"
    ASKED = "asked"
    ANSWERED = "answered"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


INTERPRETATION = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "ask", frozenset({State.DRAFT}), State.ASKED, _ASKS, guards=("own_question",),
        article=_ARTICLE,
    ),
    Transition(
        "answer", frozenset({State.ASKED}), State.ANSWERED, _EDITOR,
        guards=("nation_speaks", "has_answer"), article=_ARTICLE,
    ),
    Transition(
        "return_", frozenset({State.ANSWERED}), State.ASKED, _APPROVER,
        guards=("nation_speaks",), asks=("reason",),
    ),
    Transition(
        "publish", frozenset({State.ANSWERED}), State.PUBLISHED, _APPROVER,
        guards=("nation_speaks", "has_answer", "not_the_author"), article=_ARTICLE,
    ),
    Transition(
        "withdraw", frozenset({State.PUBLISHED}), State.WITHDRAWN, _APPROVER,
        guards=("nation_speaks",), asks=("reason",),
    ),
)  # fmt: skip
