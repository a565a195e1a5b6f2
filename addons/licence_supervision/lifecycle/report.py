"""An official summary: drawn up, checked, signed by two, sealed, sent, corrected by another."""

from enum import StrEnum

from .kernel import LEADER, MANAGER, REPORTER, Lifecycle, Transition


class State(StrEnum):
    GENERATED = "generated"
    CHECKED = "checked"
    SIGNED = "signed"
    SEALED = "sealed"
    SENT = "sent"
    RECEIVED = "received"
    CORRECTED = "corrected"


class Kind(StrEnum):
    APPLICANTS = "applicants"
    SUMMARY = "summary"
    YEARLY = "yearly"
    LOCAL = "local"


class Section(StrEnum):
    """Tables of a report; the last four are those of annex 1."""

    APPLICANT = "applicant"
    GRANTED = "granted"
    REFUSED = "refused"
    CHANGED = "changed"
    ENDED = "ended"


MONTHLY = frozenset({Kind.APPLICANTS, Kind.SUMMARY})
NOT_SENT = frozenset({State.GENERATED, State.CHECKED, State.SIGNED, State.SEALED})
HANDED_IN = frozenset({State.SENT, State.RECEIVED})
_REPORTER = frozenset({REPORTER})
_SIGNING = frozenset({State.CHECKED})

REPORT = Lifecycle(
    State,
    State.GENERATED,
    Transition(
        "check", frozenset({State.GENERATED}), State.CHECKED, _REPORTER,
        guards=("own_body", "differences_explained", "sections_written"),
        article="信息管理规定 18、19、20",
    ),
    Transition(
        "send_back", frozenset({State.CHECKED, State.SIGNED}), State.GENERATED,
        frozenset({REPORTER, MANAGER, LEADER}), guards=("own_body",), asks=("reason",),
    ),
    Transition(
        "sign", _SIGNING, State.CHECKED, frozenset({REPORTER, MANAGER}),
        guards=("own_body", "not_signed"), article="信息管理规定 19",
    ),
    Transition(
        "countersign", _SIGNING, State.SIGNED, frozenset({LEADER}),
        guards=("own_body", "second_person"), article="信息管理规定 19",
    ),
    Transition(
        "seal", frozenset({State.SIGNED}), State.SEALED, _REPORTER,
        guards=("own_body",), article="信息管理规定 附件1",
    ),
    Transition(
        "send", frozenset({State.SEALED}), State.SENT, _REPORTER,
        guards=("own_body", "paper_unchanged"), article="信息管理规定 18、19、20",
    ),
    Transition(
        "receive", frozenset({State.SENT}), State.RECEIVED, _REPORTER,
        guards=("body_above",), article="信息管理规定 18、19、20",
    ),
    Transition(
        "correct", HANDED_IN, State.CORRECTED, _REPORTER,
        guards=("own_body", "last_of_its_series"), asks=("reason",),
    ),
)  # fmt: skip
