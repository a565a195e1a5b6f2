"""附件2 实地核查计划: drawn up, approved by a second person, filed before the visit; any change
is filed again."""

from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition

_PLANNERS = frozenset(
    {"industrial_licence.group_department_clerk", "industrial_licence.group_handler"}
)
_HEADS = frozenset(
    {"industrial_licence.group_department_head", "industrial_licence.group_approver"}
)
_RECEIVERS = frozenset({"industrial_licence.group_centre", "industrial_licence.group_handler"})


class State(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    FILED = "filed"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


class Addressee(StrEnum):
    CENTRE = "centre"
    PROVINCE = "province"


EDITABLE = frozenset({State.DRAFT, State.CHANGED})
STANDING = frozenset({State.APPROVED, State.FILED})

REVIEW_PLAN = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "approve", EDITABLE, State.APPROVED, _HEADS,
        guards=("own_plan", "organiser_may_act", "other_person_approves", "has_lines",
                "one_place_at_a_time", "team_confirmed", "team_fits"),
        article="工业产品生产许可证信息管理规定 附件2",
    ),
    Transition(
        "send_back", frozenset({State.APPROVED}), State.CHANGED, _PLANNERS | _HEADS | {SYSTEM},
        guards=("own_plan",),
        asks=("reason",),
    ),
    Transition(
        "file", frozenset({State.APPROVED}), State.FILED, _PLANNERS,
        guards=("own_plan", "organiser_may_act", "filing_complete", "team_fits",
                "announced_in_time"),
        article="国质检监[2006]499号 一(二)；信息管理规定 第21条",
    ),
    Transition(
        "acknowledge", frozenset({State.FILED}), State.FILED, _RECEIVERS,
        guards=("addressee", "not_acknowledged"),
        article="信息管理规定 第21条",
    ),
    Transition(
        "change", frozenset({State.FILED}), State.CHANGED, _PLANNERS | {SYSTEM},
        guards=("own_plan", "not_all_visited"),
        asks=("reason",),
        article="国质检监[2006]499号 一(二)",
    ),
    Transition(
        "withdraw", frozenset({State.DRAFT, State.APPROVED, State.FILED, State.CHANGED}),
        State.WITHDRAWN, _PLANNERS, guards=("own_plan", "nothing_visited"), asks=("reason",),
    ),
)  # fmt: skip
