"""汇总: finished files go from the organiser to the centre, from there to the national office."""

from enum import StrEnum

from .kernel import Lifecycle, Transition

_CENTRE = frozenset({"industrial_licence.group_centre"})
_SENDERS = frozenset(
    {"industrial_licence.group_department_head", "industrial_licence.group_approver"}
)
_LAW = "许可证制度介绍 二(一)3(3)、二(二)5"


class State(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    RECEIVED = "received"
    FORWARDED = "forwarded"
    ACKNOWLEDGED = "acknowledged"
    GIVEN_BACK = "given_back"


SUMMARY_BATCH = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "send", frozenset({State.DRAFT}), State.SENT, _SENDERS,
        guards=("own_batch", "files_enclosed", "files_finished", "files_checked"),
        article="许可证制度介绍 二(一)6(5)",
    ),
    Transition("receive", frozenset({State.SENT}), State.RECEIVED, _CENTRE, article=_LAW),
    Transition(
        "forward", frozenset({State.RECEIVED}), State.FORWARDED, _CENTRE,
        guards=("every_file_judged", "a_file_left"), article=_LAW,
    ),
    Transition(
        "give_back", frozenset({State.RECEIVED}), State.GIVEN_BACK, _CENTRE,
        guards=("no_file_left",),
    ),
    Transition(
        "acknowledge", frozenset({State.FORWARDED}), State.ACKNOWLEDGED,
        frozenset({"industrial_licence.group_handler", "industrial_licence.group_approver"}),
        guards=("national_desk",), article=_LAW,
    ),
)  # fmt: skip
