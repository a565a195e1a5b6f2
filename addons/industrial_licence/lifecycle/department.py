"""A review department: proposed by the office, approved, withdrawn (许可证制度介绍 二(一))."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_PROPOSERS = frozenset({"industrial_licence.group_handler", "industrial_licence.group_centre"})
_APPROVERS = frozenset({"industrial_licence.group_approver"})


class State(StrEnum):
    DRAFT = "draft"
    PROPOSED = "proposed"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"


DEPARTMENT = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "propose", frozenset({State.DRAFT}), State.PROPOSED, _PROPOSERS,
        guards=("established", "independent", "scoped"),
        article="国质检监〔2015〕364号 五(一)；国质检监[2006]499号 二(二)1",
    ),
    Transition(
        "return_", frozenset({State.PROPOSED}), State.DRAFT, _APPROVERS,
        guards=("office_of_bodies",), asks=("reason",),
    ),
    Transition(
        "approve", frozenset({State.PROPOSED}), State.APPROVED, _APPROVERS,
        guards=(
            "office_of_bodies", "other_person_proposed", "approval_numbered", "established",
            "independent",
        ),
        article="许可证制度介绍 二(一)1(3)",
    ),
    Transition(
        "withdraw", frozenset({State.APPROVED}), State.WITHDRAWN, _APPROVERS,
        guards=("office_of_bodies",), asks=("reason",),
    ),
)  # fmt: skip
