"""监督抽查 of reviews: the reviews of a period, how some are taken, what the checks found."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

OVERSEERS = frozenset({"industrial_licence.group_centre", "industrial_licence.group_handler"})
ARTICLE = "国质检监[2006]499号 一(三)；审查中心职责(5)"


class State(StrEnum):
    DRAFT = "draft"
    FROZEN = "frozen"
    RUNNING = "running"
    CLOSED = "closed"


class Kind(StrEnum):
    REGULAR = "regular"
    IRREGULAR = "irregular"


class Purpose(StrEnum):
    RECHECK = "recheck"
    QUALITY = "quality"


class Method(StrEnum):
    LOT = "lot"
    RISK = "risk"
    NAMED = "named"


OVERSIGHT = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "freeze", frozenset({State.DRAFT}), State.FROZEN, OVERSEERS,
        guards=("own_round", "period_over", "occasion_said", "reviews_there"), article=ARTICLE,
    ),
    Transition(
        "begin", frozenset({State.FROZEN}), State.RUNNING, OVERSEERS,
        guards=("own_round", "drawn", "pool_untouched"), article=ARTICLE,
    ),
    Transition(
        "close", frozenset({State.RUNNING}), State.CLOSED, OVERSEERS,
        guards=("own_round", "all_concluded", "summed_up"), article=ARTICLE,
    ),
)  # fmt: skip
