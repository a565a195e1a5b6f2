"""监督抽查: sampled by two, judged, told down the line of authorities, handled to the end."""

from enum import StrEnum

from .kernel import ENFORCER, OFFICER, Lifecycle, Transition


class State(StrEnum):
    PLANNED = "planned"
    SAMPLED = "sampled"
    PASSED = "passed"
    FAILED = "failed"
    CLOSED = "closed"


class Result(StrEnum):
    PASS = "pass"  # noqa: S105 - a result, no password
    FAIL = "fail"


JUDGED = frozenset({State.PASSED, State.FAILED})
OPEN = frozenset({State.PLANNED, State.SAMPLED, State.FAILED})
# A sample once taken, and a result once told, are not described anew.
WRITTEN_IN = {
    "laboratory": frozenset({State.PLANNED, State.SAMPLED}),
    "report_number": frozenset({State.PLANNED, State.SAMPLED}),
    "retest_asked_on": frozenset({State.FAILED}),
}
_OFFICERS = frozenset({OFFICER, ENFORCER})

SPOT_CHECK = Lifecycle(
    State,
    State.PLANNED,
    Transition(
        "sample", frozenset({State.PLANNED}), State.SAMPLED, _OFFICERS,
        guards=("own_check", "two_samplers", "sample_described"), article="产品质量法 15",
    ),
    Transition(
        "pass_", frozenset({State.SAMPLED}), State.PASSED, _OFFICERS,
        guards=("own_check", "report_named"), article="产品质量法 15",
    ),
    Transition(
        "fail", frozenset({State.SAMPLED}), State.FAILED, _OFFICERS,
        guards=("own_check", "report_named"), article="产品质量法 17；信息管理规定 24",
        asks=("reason",),
    ),
    Transition(
        "clear", frozenset({State.FAILED}), State.PASSED, _OFFICERS,
        guards=("own_check", "retest_in_time"), article="产品质量法 15", asks=("reason",),
    ),
    Transition(
        "close", frozenset({State.FAILED}), State.CLOSED, _OFFICERS,
        guards=("handled_to_the_end", "published"), article="国市监质监〔2020〕152号 四（三）",
    ),
)  # fmt: skip
