"""双随机抽取: the pools frozen, the seed committed to, drawn before a witness, published."""

from enum import StrEnum

from .kernel import OFFICER, Lifecycle, Transition


class State(StrEnum):
    PREPARED = "prepared"
    COMMITTED = "committed"
    DRAWN = "drawn"
    PUBLISHED = "published"


_OFFICER = frozenset({OFFICER})
_ARTICLE = "国市监质监〔2020〕152号 四（一）"

DRAW = Lifecycle(
    State,
    State.PREPARED,
    Transition(
        "commit", frozenset({State.PREPARED}), State.COMMITTED, _OFFICER,
        guards=("own_draw", "pools_suffice"), article=_ARTICLE,
    ),
    Transition(
        "draw", frozenset({State.COMMITTED}), State.DRAWN, _OFFICER,
        guards=("own_draw", "witnessed"), article=_ARTICLE,
    ),
    Transition(
        "publish", frozenset({State.DRAWN}), State.PUBLISHED, _OFFICER, guards=("own_draw",),
        article=_ARTICLE,
    ),
)  # fmt: skip
