"""专项整治: proposed by figures or an accident, run with other departments, reported, closed."""

from enum import StrEnum

from .kernel import LEADER, OFFICER, Lifecycle, Transition


class State(StrEnum):
    PROPOSED = "proposed"
    RUNNING = "running"
    REPORTED = "reported"
    CLOSED = "closed"
    DROPPED = "dropped"


OPEN = frozenset({State.PROPOSED, State.RUNNING, State.REPORTED})
_ARTICLE = "国市监质监〔2020〕152号 四（四）"

CAMPAIGN = Lifecycle(
    State,
    State.PROPOSED,
    Transition(
        "start", frozenset({State.PROPOSED}), State.RUNNING, frozenset({LEADER}),
        guards=("own_campaign", "tasks_named"), article=_ARTICLE,
    ),
    Transition(
        "report", frozenset({State.RUNNING}), State.REPORTED, frozenset({OFFICER}),
        guards=("own_campaign", "results_told"), article=_ARTICLE,
    ),
    Transition(
        "close", frozenset({State.REPORTED}), State.CLOSED, frozenset({LEADER}),
        guards=("own_campaign",), article=_ARTICLE,
    ),
    Transition(
        "drop", frozenset({State.PROPOSED}), State.DROPPED, frozenset({OFFICER, LEADER}),
        guards=("own_campaign",), asks=("reason",),
    ),
)  # fmt: skip
