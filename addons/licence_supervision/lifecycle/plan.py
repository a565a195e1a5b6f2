"""年度监督计划: drawn up over all holders, adopted, closed with its coverage."""

from enum import StrEnum

from .kernel import LEADER, OFFICER, Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    ADOPTED = "adopted"
    CLOSED = "closed"


_ARTICLE = "许可证制度介绍 二（一）4（6）"

PLAN = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "adopt", frozenset({State.DRAFT}), State.ADOPTED, frozenset({LEADER}),
        guards=("own_plan", "holders_there"), article=_ARTICLE,
    ),
    Transition(
        "close", frozenset({State.ADOPTED}), State.CLOSED, frozenset({OFFICER}),
        guards=("own_plan", "year_over"), article=_ARTICLE,
    ),
)  # fmt: skip
