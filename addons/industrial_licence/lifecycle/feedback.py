"""反馈表: handed out and explained before the work begins, answered by the enterprise."""

from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition

APPLICANT = "industrial_licence.group_applicant"
_HANDING_OUT = frozenset(
    {
        "industrial_licence.group_intake", "industrial_licence.group_handler",
        "industrial_licence.group_auditor", SYSTEM,
    }
)  # fmt: skip
_ARTICLE = "国质检监[2006]499号 一(三)"


class State(StrEnum):
    PREPARED = "prepared"
    HANDED_OUT = "handed_out"
    ANSWERED = "answered"


class Work(StrEnum):
    """The three works the enterprise may judge."""

    ACCEPTANCE = "acceptance"
    VISIT = "visit"
    TEST = "test"


GIVEN = frozenset({State.HANDED_OUT, State.ANSWERED})

FEEDBACK = Lifecycle(
    State,
    State.PREPARED,
    Transition(
        "hand_out", frozenset({State.PREPARED}), State.HANDED_OUT, _HANDING_OUT,
        guards=("receiver_named", "explained", "work_not_begun"), article=_ARTICLE,
    ),
    Transition(
        "answer", frozenset({State.HANDED_OUT}), State.ANSWERED, frozenset({APPLICANT}),
        guards=("own_enterprise", "all_answered"), article=_ARTICLE,
    ),
)  # fmt: skip
