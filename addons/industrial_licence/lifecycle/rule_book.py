"""A version of a product's 实施细则: drafted, reviewed, published, repealed (管理条例 art. 10)."""

from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition

_EDITOR = frozenset({"industrial_licence.group_catalogue_editor"})
_APPROVER = frozenset({"industrial_licence.group_approver"})
_CONTENT = ("book_complete", "conditions_tagged", "no_book_of_the_day")


class State(StrEnum):
    DRAFT = "draft"
    REVIEWED = "reviewed"
    PUBLISHED = "published"
    REPEALED = "repealed"


IN_FORCE = frozenset({State.PUBLISHED, State.REPEALED})

RULE_BOOK = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "review", frozenset({State.DRAFT}), State.REVIEWED, _EDITOR,
        guards=("kept_nationally", "book_complete", "conditions_tagged"), article="管理条例 第10条",
    ),
    Transition(
        "return_", frozenset({State.REVIEWED}), State.DRAFT, _APPROVER,
        guards=("kept_nationally",), asks=("reason",),
    ),
    Transition(
        "publish", frozenset({State.REVIEWED}), State.PUBLISHED, _APPROVER,
        guards=("kept_nationally", "other_person_reviewed", "evaluated", *_CONTENT),
        article="管理条例 第10条",
    ),
    Transition(
        "adopt", frozenset({State.DRAFT}), State.PUBLISHED, frozenset({SYSTEM}),
        guards=_CONTENT, article="管理条例 第10条",
    ),
    Transition(
        "repeal", frozenset({State.PUBLISHED}), State.REPEALED, _APPROVER,
        guards=("kept_nationally",), asks=("reason",), article="管理条例 第10条",
    ),
)  # fmt: skip
