"""上级对下级的监督: files sampled by lot, findings told, answered by the body, closed."""

from enum import StrEnum

from .kernel import OFFICER, Lifecycle, Transition


class State(StrEnum):
    PLANNED = "planned"
    SAMPLED = "sampled"
    TOLD = "told"
    ANSWERED = "answered"
    CLOSED = "closed"


OPEN = frozenset(set(State) - {State.CLOSED})
# The body checked reads what it was told, and rewrites nothing of it.
WRITTEN_IN = {
    "findings": frozenset({State.PLANNED, State.SAMPLED}),
    "line_ids": frozenset({State.SAMPLED}),
}
_OFFICER = frozenset({OFFICER})
_ARTICLE = "许可证制度介绍 二（三）2；国质检监〔2006〕499号 一（一）"

BUREAU_CHECK = Lifecycle(
    State,
    State.PLANNED,
    Transition(
        "sample", frozenset({State.PLANNED}), State.SAMPLED, _OFFICER,
        guards=("checking_body", "files_there"), article=_ARTICLE,
    ),
    Transition(
        "tell", frozenset({State.SAMPLED}), State.TOLD, _OFFICER,
        guards=("checking_body", "every_file_judged"), article=_ARTICLE,
    ),
    Transition(
        "answer", frozenset({State.TOLD}), State.ANSWERED, _OFFICER,
        guards=("checked_body",), article=_ARTICLE, asks=("reason",),
    ),
    Transition(
        "close", frozenset({State.ANSWERED}), State.CLOSED, _OFFICER, guards=("checking_body",),
    ),
)  # fmt: skip
