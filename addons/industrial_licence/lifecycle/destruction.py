"""Destroying archives: asked for by one, approved by the superior body, done by two persons."""

from enum import StrEnum

from .kernel import Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    REQUESTED = "requested"
    APPROVED = "approved"
    EXECUTED = "executed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


ARCHIVIST = "industrial_licence.group_archive"
APPROVER = "industrial_licence.group_approver"

DESTRUCTION = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "request", frozenset({State.DRAFT}), State.REQUESTED, frozenset({ARCHIVIST}),
        guards=("archives_listed", "own_archives", "retention_over", "no_hold"),
        article="信息管理规定 37、38",
    ),
    Transition(
        "approve", frozenset({State.REQUESTED}), State.APPROVED, frozenset({APPROVER}),
        guards=("superior", "not_the_requester", "retention_over", "no_hold"),
        article="信息管理规定 38",
    ),
    Transition(
        "refuse", frozenset({State.REQUESTED}), State.REFUSED, frozenset({APPROVER}),
        guards=("superior", "not_the_requester"), article="信息管理规定 38", asks=("reason",),
    ),
    Transition(
        "withdraw", frozenset({State.REQUESTED, State.APPROVED}), State.WITHDRAWN,
        frozenset({ARCHIVIST}), guards=("own_archives",), asks=("reason",),
    ),
    Transition(
        "sign", frozenset({State.APPROVED}), State.APPROVED, frozenset({ARCHIVIST}),
        guards=("own_archives", "not_signed", "protocol_written"), article="信息管理规定 38",
    ),
    Transition(
        "execute", frozenset({State.APPROVED}), State.EXECUTED, frozenset({ARCHIVIST}),
        guards=("own_archives", "second_person", "protocol_written", "retention_over", "no_hold"),
        article="信息管理规定 38",
    ),
)  # fmt: skip
