"""The life of an application for a production licence, from draft to certificate."""

from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition


class State(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    DECLINED = "declined"
    ACCEPTED = "accepted"
    CONCLUDED = "concluded"
    GRANTED = "granted"
    REFUSED = "refused"
    ISSUED = "issued"
    TERMINATED = "terminated"
    WITHDRAWN = "withdrawn"


class Verdict(StrEnum):
    """What the desk finds of a condition, a policy or a document."""

    OPEN = "open"
    MET = "met"
    NOT_MET = "not_met"


class Capacity(StrEnum):
    NONE = "none"
    OK = "ok"
    ILLEGAL_NEW = "illegal_new"


class Decision(StrEnum):
    GRANT = "grant"
    REFUSE = "refuse"


class Ground(StrEnum):
    """Why the handling of an application ends without a decision: 实施办法 art. 32, (一)–(六)."""

    NOT_COOPERATING = "not_cooperating"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"
    FEES_UNPAID = "fees_unpaid"
    ELIMINATED = "eliminated"
    DELICENSED = "delicensed"
    OTHER = "other"


# What the applicant may still change; what no verb has ended yet.
WITH_APPLICANT = frozenset({State.DRAFT, State.RETURNED})
UNDER_EXAMINATION = frozenset({State.ACCEPTED, State.CONCLUDED})
OPEN = frozenset(WITH_APPLICANT | UNDER_EXAMINATION | {State.SUBMITTED, State.GRANTED})
UNDECIDED = frozenset({State.SUBMITTED, State.RETURNED}) | UNDER_EXAMINATION

APPLICANT = "industrial_licence.group_applicant"
INTAKE = "industrial_licence.group_intake"
HANDLER = "industrial_licence.group_handler"
APPROVER = "industrial_licence.group_approver"
CLERK = "industrial_licence.group_certificate_clerk"

# One way in, whether an officer opens it or the law does.
_ACCEPTANCE = ("province", "licensable", "not_barred", "old_certificates", "path_open")

APPLICATION = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "submit", WITH_APPLICANT, State.SUBMITTED, frozenset({APPLICANT, INTAKE}),
        guards=(
            "enterprise_known", "kind_fits", "certificate_fits", "renewal_in_time", "lines_given",
            "province", "licensable", "one_at_a_time", "path_open", "materials_complete",
            "defects_answered",
        ),
        article="条例 9；实施办法 11",
    ),
    Transition(
        "check", frozenset({State.SUBMITTED}), State.SUBMITTED, frozenset({INTAKE}),
        guards=("unchecked",), article="国质检监〔2006〕499号 一（一）",
    ),
    Transition(
        "return_", frozenset({State.SUBMITTED}), State.RETURNED, frozenset({INTAKE}),
        guards=("intake_desk", "never_returned"), article="行政许可法 32(1)(四)；实施办法 12",
        asks=("defects",),
    ),
    Transition(
        "accept", frozenset({State.SUBMITTED}), State.ACCEPTED, frozenset({INTAKE}),
        guards=("intake_desk", *_ACCEPTANCE, "verdicts", "items_verified", "policy_documents",
                "capacity"),
        article="行政许可法 32(1)(五)；实施办法 12",
    ),
    Transition(
        "deem_accepted", frozenset({State.SUBMITTED}), State.ACCEPTED, frozenset({SYSTEM}),
        article="行政许可法 32(1)(四)；实施办法 12",
    ),
    Transition(
        "decline", frozenset({State.SUBMITTED}), State.DECLINED, frozenset({INTAKE}),
        guards=("intake_desk",), article="行政许可法 32", asks=("reason",),
    ),
    Transition(
        "conclude", frozenset({State.ACCEPTED}), State.CONCLUDED, frozenset({HANDLER}),
        guards=("review_desk", "legs_examined", "files_signed_off", "opinion_written"),
        article="条例 14、24；实施办法 14",
    ),
    Transition(
        "grant", frozenset({State.CONCLUDED}), State.GRANTED, frozenset({APPROVER}),
        guards=(
            "deciding_desk", "four_eyes", "legs_passed", "files_signed_off", "capacity",
            "still_licensable",
        ),
        article="条例 24；实施办法 24",
    ),
    Transition(
        "deem_renewed", UNDER_EXAMINATION, State.GRANTED,
        frozenset({SYSTEM}), guards=("renewal_lapsed",), article="行政许可法 50(2)",
    ),
    Transition(
        "reopen", frozenset({State.GRANTED}), State.CONCLUDED, frozenset({SYSTEM}),
        guards=("decision_fallen",), article="行政许可法 69；行政复议法 64；行政诉讼法 70",
        asks=("reason",),
    ),
    Transition(
        "refuse", frozenset({State.CONCLUDED}), State.REFUSED, frozenset({APPROVER}),
        guards=("deciding_desk", "four_eyes"), article="条例 24；行政许可法 38", asks=("reason",),
    ),
    Transition(
        "issue", frozenset({State.GRANTED}), State.ISSUED, frozenset({CLERK}),
        guards=("decision_stands",), article="条例 24；行政许可法 44",
    ),
    Transition(
        "terminate", UNDECIDED, State.TERMINATED, frozenset({APPROVER}),
        guards=("deciding_desk",), article="实施办法 32", asks=("ground", "reason"),
    ),
    Transition(
        "withdraw", UNDECIDED, State.WITHDRAWN, frozenset({APPLICANT, INTAKE}),
        article="实施办法 32(二)", asks=("reason",),
    ),
)  # fmt: skip
