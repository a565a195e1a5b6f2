"""查处: opened on facts and a day, proposed, decided by another person, executed, closed."""

from enum import StrEnum

from .kernel import ENFORCER, LEADER, Lifecycle, Transition


class State(StrEnum):
    OPENED = "opened"
    PROPOSED = "proposed"
    DECIDED = "decided"
    CLOSED = "closed"
    DROPPED = "dropped"


class Kind(StrEnum):
    PRODUCTION = "production"
    SALE = "sale"
    USE = "use"
    FRAUD = "fraud"
    CONDITIONS = "conditions"
    OTHER = "other"


# Making, selling or using without a licence: whoever held one on that day did nothing wrong.
UNLICENSED = frozenset({Kind.PRODUCTION, Kind.SALE, Kind.USE})
# 信息管理规定 29: what follows from supervision cites the line of the quality file it rests on.
ON_FILE = frozenset({Kind.CONDITIONS})
OPEN = frozenset({State.OPENED, State.PROPOSED, State.DECIDED})
# The hearing lies between proposal and decision, the execution after it; the rest is settled.
_BEFORE = frozenset({State.OPENED, State.PROPOSED})
WRITTEN_IN = {
    **dict.fromkeys(
        ("told_on", "hearing_asked_on", "hearing_waived_on", "hearing_held_on"), _BEFORE
    ),
    "execution": frozenset({State.OPENED, State.DECIDED}),
}
_ENFORCER = frozenset({ENFORCER})

CASE = Lifecycle(
    State,
    State.OPENED,
    Transition(
        "propose", frozenset({State.OPENED}), State.PROPOSED, _ENFORCER,
        guards=("own_case", "not_licensed_then", "basis_and_measure", "cites_the_file"),
        article="条例 45–52",
    ),
    Transition(
        "decide", frozenset({State.PROPOSED}), State.DECIDED, frozenset({LEADER}),
        guards=("own_case", "another_person", "heard"), article="行政处罚法 57、63",
    ),
    Transition(
        "close", frozenset({State.DECIDED}), State.CLOSED, _ENFORCER,
        guards=("own_case", "executed"),
    ),
    Transition(
        "drop", frozenset({State.OPENED, State.PROPOSED}), State.DROPPED, _ENFORCER,
        guards=("own_case",), asks=("reason",),
    ),
    Transition(
        "transfer", frozenset({State.OPENED}), State.OPENED, _ENFORCER,
        guards=("own_case", "goes_elsewhere"), asks=("reason",),
    ),
)  # fmt: skip
