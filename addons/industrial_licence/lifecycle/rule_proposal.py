"""修订意见: a review body proposes how a rule book should read; the national office answers."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_HEAD = frozenset({"industrial_licence.group_department_head"})
_OFFICE = frozenset({"industrial_licence.group_approver"})


class State(StrEnum):
    DRAFT = "draft"
    FILED = "filed"
    ADOPTED = "adopted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


RULE_PROPOSAL = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "file", frozenset({State.DRAFT}), State.FILED, _HEAD,
        guards=("own_body", "within_own_scope"), article="许可证制度介绍 二(一)6(2)",
    ),
    Transition(
        "withdraw", frozenset({State.FILED}), State.WITHDRAWN, _HEAD,
        guards=("own_body",), asks=("reason",),
    ),
    Transition(
        "adopt", frozenset({State.FILED}), State.ADOPTED, _OFFICE,
        guards=("national_office", "version_named", "other_person_named_it"),
        article="管理条例 第10条",
    ),
    Transition(
        "refuse", frozenset({State.FILED}), State.REFUSED, _OFFICE,
        guards=("national_office",), asks=("reason",),
    ),
)  # fmt: skip
