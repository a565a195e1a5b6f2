"""自我声明和公开承诺: drafted, published by the holder itself, replaced by the next, withdrawn."""

from enum import StrEnum

from .kernel import APPLICANT, OFFICER, SYSTEM, Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


_DECLARERS = frozenset({APPLICANT, OFFICER})

DECLARATION = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "publish", frozenset({State.DRAFT}), State.PUBLISHED, _DECLARERS,
        guards=("mandate", "three_items", "three_promises"),
        article="国质检监〔2015〕364号 五（三）",
    ),
    Transition(
        "replace", frozenset({State.PUBLISHED}), State.REPLACED, frozenset({SYSTEM}),
    ),
    Transition(
        "withdraw", frozenset({State.PUBLISHED}), State.WITHDRAWN, _DECLARERS,
        guards=("mandate",), asks=("reason",),
    ),
)  # fmt: skip
