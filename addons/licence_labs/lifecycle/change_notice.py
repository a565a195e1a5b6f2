"""检验机构信息变更备案: laboratory, its head, the province, the centre (信息管理规定 26、31)."""

from enum import StrEnum

from .kernel import (
    CENTRE,
    LAB_CLERK,
    LAB_HEAD,
    OFFICER,
    SYSTEM,
    Lifecycle,
    Transition,
)


class State(StrEnum):
    DRAFT = "draft"
    HEAD_SIGNED = "head_signed"
    OPINED = "opined"
    FILED = "filed"
    APPLIED = "applied"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"


class Item(StrEnum):
    """The twelve rows of 附件3, in the order of the form."""

    NAME = "name"
    SUPERIOR = "superior"
    AFFILIATED_BODY = "affiliated_body"
    NATURE = "nature"
    ASSET_NATURE = "asset_nature"
    ADDRESS = "address"
    POSTCODE = "postcode"
    PHONE = "phone"
    FAX = "fax"
    EMAIL = "email"
    CONTACT = "contact_name"
    OTHER = "other"


BEFORE_FILING = frozenset({State.DRAFT, State.HEAD_SIGNED, State.OPINED})
_ARTICLE = "信息管理规定 26"

CHANGE_NOTICE = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "sign", frozenset({State.DRAFT}), State.HEAD_SIGNED, frozenset({LAB_HEAD}),
        guards=("own_laboratory", "changes_given", "register_as_before"), article=_ARTICLE,
    ),
    Transition(
        "opine", frozenset({State.HEAD_SIGNED}), State.OPINED, frozenset({OFFICER}),
        guards=("own_province",), article=_ARTICLE, asks=("opinion",),
    ),
    Transition(
        "file", frozenset({State.OPINED}), State.FILED, frozenset({CENTRE}),
        guards=("national_desk", "register_as_before"), article="信息管理规定 26、31",
    ),
    Transition(
        "apply", frozenset({State.FILED}), State.APPLIED, frozenset({SYSTEM}),
        article="信息管理规定 31",
    ),
    Transition(
        "reject", frozenset({State.HEAD_SIGNED, State.OPINED}), State.REJECTED,
        frozenset({OFFICER, CENTRE}), guards=("desk_at_turn",), article=_ARTICLE,
        asks=("reason",),
    ),
    Transition(
        "withdraw", BEFORE_FILING, State.WITHDRAWN, frozenset({LAB_CLERK, LAB_HEAD}),
        guards=("own_laboratory",), asks=("reason",),
    ),
)  # fmt: skip
