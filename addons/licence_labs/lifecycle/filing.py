"""Filing by the laboratory itself, checked, then announced: 国质检监〔2015〕364号 四(三)."""

from enum import StrEnum

from .kernel import APPROVER, CENTRE, LAB_HEAD, Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    FILED = "filed"
    RETURNED = "returned"
    CHECKED = "checked"
    ANNOUNCED = "announced"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    STRUCK = "struck"


WITH_LABORATORY = frozenset({State.DRAFT, State.RETURNED})
UNDER_WAY = frozenset({State.FILED, State.RETURNED, State.CHECKED})

_HEAD, _CENTRE = frozenset({LAB_HEAD}), frozenset({CENTRE})
_ARTICLE = "国质检监〔2015〕364号 四（三）"

FILING = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "file", WITH_LABORATORY, State.FILED, _HEAD,
        guards=("own_laboratory", "new_regime", "lines_given", "qualified"), article=_ARTICLE,
    ),
    Transition(
        "return_", frozenset({State.FILED}), State.RETURNED, _CENTRE,
        guards=("national_desk",), article=_ARTICLE, asks=("reason",),
    ),
    Transition(
        "check", frozenset({State.FILED}), State.CHECKED, _CENTRE,
        guards=("national_desk", "qualified"), article=_ARTICLE,
    ),
    Transition(
        "announce", frozenset({State.CHECKED}), State.ANNOUNCED, frozenset({APPROVER}),
        guards=("national_desk", "qualified", "announcement_given"), article=_ARTICLE,
    ),
    Transition(
        "refuse", frozenset({State.FILED, State.CHECKED}), State.REFUSED,
        frozenset({CENTRE, APPROVER}), guards=("national_desk",), article=_ARTICLE,
        asks=("reason",),
    ),
    Transition(
        "withdraw", UNDER_WAY | {State.ANNOUNCED}, State.WITHDRAWN, _HEAD,
        guards=("own_laboratory",), article=_ARTICLE, asks=("reason",),
    ),
    Transition(
        "strike", frozenset({State.ANNOUNCED}), State.STRUCK, frozenset({APPROVER}),
        guards=("national_desk",), article="条例 43", asks=("reason",),
    ),
)  # fmt: skip
