"""A publication: drafted, reviewed, published by another person (信息管理规定 27, 28)."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_DRAFTS = frozenset(
    {
        "industrial_licence.group_certificate_clerk",
        "industrial_licence.group_catalogue_editor",
        "industrial_licence.group_centre",
    }
)
_DECIDES = frozenset({"industrial_licence.group_approver"})


class State(StrEnum):
    DRAFT = "draft"
    REVIEWED = "reviewed"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


PUBLICATION = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "review", frozenset({State.DRAFT}), State.REVIEWED, _DRAFTS,
        guards=("has_content",), article="信息管理规定 第27、28条",
    ),
    Transition(
        "return_", frozenset({State.REVIEWED}), State.DRAFT, _DECIDES, asks=("reason",),
    ),
    Transition(
        "publish", frozenset({State.REVIEWED}), State.PUBLISHED, _DECIDES,
        guards=("has_content", "other_person", "own_authority", "nationally_decided"),
        article="信息管理规定 第27、28、33、34条",
    ),
    Transition(
        "withdraw", frozenset({State.PUBLISHED}), State.WITHDRAWN, _DECIDES,
        asks=("reason",), article="政府信息公开条例 第6条",
    ),
)  # fmt: skip
