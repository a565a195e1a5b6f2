"""A person of the national register; a qualification moves the entry, a ban ends it for life."""

from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition

_KEEPERS = frozenset(
    {
        "industrial_licence.group_department_head",
        "industrial_licence.group_handler",
        "industrial_licence.group_centre",
    }
)


class State(StrEnum):
    CANDIDATE = "candidate"
    REGISTERED = "registered"
    RESIGNED = "resigned"
    BANNED = "banned"


ALIVE = frozenset({State.CANDIDATE, State.REGISTERED, State.RESIGNED})

AUDITOR = Lifecycle(
    State,
    State.CANDIDATE,
    Transition(
        "register", frozenset({State.CANDIDATE, State.RESIGNED}), State.REGISTERED,
        frozenset({SYSTEM}), guards=("not_banned",), article="管理条例 第16条",
    ),
    Transition(
        "renew", frozenset({State.REGISTERED}), State.REGISTERED,
        frozenset({SYSTEM}), guards=("not_banned",), article="国质检监[2006]499号 二(一)2",
    ),
    Transition(
        "promote", frozenset({State.REGISTERED}), State.REGISTERED,
        frozenset({SYSTEM}), guards=("not_banned",), article="国质检监[2006]499号 二(一)2",
    ),
    Transition(
        "resign", frozenset({State.CANDIDATE, State.REGISTERED}), State.RESIGNED, _KEEPERS,
        asks=("reason",), article="信息管理规定 第32条",
    ),
    Transition(
        "ban", ALIVE, State.BANNED, frozenset({SYSTEM}), article="国质检监[2006]499号 二(三)",
    ),
)  # fmt: skip
