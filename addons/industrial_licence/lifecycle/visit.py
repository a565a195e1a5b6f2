"""实地核查: opened in a meeting, closed in a meeting, reported, signed off, told to the firm."""

from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition

LEADER = "industrial_licence.group_team_leader"
HANDLER = "industrial_licence.group_handler"
_LEADERS = frozenset({LEADER})
_HEADS = frozenset({"industrial_licence.group_department_head", HANDLER})
_ORGANISERS = _HEADS | {"industrial_licence.group_department_clerk"}


class State(StrEnum):
    PLANNED = "planned"
    OPENED = "opened"
    CLOSED = "closed"
    REPORTED = "reported"
    SIGNED_OFF = "signed_off"
    NOTIFIED = "notified"
    ABANDONED = "abandoned"


class Kind(StrEnum):
    FIRST = "first"
    RECHECK = "recheck"
    POST_ISSUE = "post_issue"


class Conclusion(StrEnum):
    PASSED = "passed"
    FAILED = "failed"


class Meeting(StrEnum):
    OPENING = "opening"
    CLOSING = "closing"


ON_SITE = frozenset({State.OPENED})
BEFORE_REPORT = frozenset({State.PLANNED, State.OPENED, State.CLOSED})
SIGNED = frozenset({State.SIGNED_OFF, State.NOTIFIED})

VISIT = Lifecycle(
    State,
    State.PLANNED,
    Transition(
        "open", frozenset({State.PLANNED}), State.OPENED, _LEADERS,
        guards=(
            "led_by_leader", "plan_allows", "one_visit_at_a_time", "feedback_handed_out",
            "opening_signed", "checklist_there", "another_team",
        ),
        article="条例 第15条；国质检监[2006]499号 一(二)；信息管理规定 第21条",
    ),
    Transition(
        "close", frozenset({State.OPENED}), State.CLOSED, _LEADERS,
        guards=(
            "led_by_leader", "all_scored", "nothing_disputed", "facts_written", "closing_signed",
        ),
        article="条例 第14条；信息管理规定 第8条",
    ),
    Transition(
        "reopen", frozenset({State.CLOSED}), State.OPENED, _LEADERS,
        guards=("led_by_leader", "nothing_sealed"), asks=("reason",),
    ),
    Transition(
        "report", frozenset({State.CLOSED}), State.REPORTED, _LEADERS,
        guards=("led_by_leader", "sampled", "laboratories_told", "enterprise_heard"),
        article="条例 第14条；实施办法 第18条",
    ),
    Transition(
        "send_back", frozenset({State.REPORTED}), State.CLOSED, _HEADS,
        guards=("own_organiser", "not_of_the_team"), asks=("reason",),
    ),
    Transition(
        "sign_off", frozenset({State.REPORTED}), State.SIGNED_OFF, _HEADS,
        guards=("own_organiser", "not_of_the_team", "report_untouched"),
        article="实施办法 第18条；国质检监[2006]499号 二(三)",
    ),
    Transition(
        "notify", frozenset({State.SIGNED_OFF}), State.NOTIFIED, frozenset({HANDLER}),
        guards=("own_case",), article="条例 第18条；实施办法 第19条",
    ),
    Transition(
        "abandon", frozenset({State.PLANNED, State.OPENED}), State.ABANDONED,
        _ORGANISERS | _LEADERS | {SYSTEM}, guards=("organiser_or_leader",), asks=("reason",),
    ),
)  # fmt: skip
