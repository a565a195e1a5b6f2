"""Registration, renewal or promotion: recommended, approved by the registrar, entered."""

from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition

_RECOMMENDERS = frozenset(
    {"industrial_licence.group_department_head", "industrial_licence.group_handler"}
)
_REGISTRARS = frozenset({"industrial_licence.group_centre", "industrial_licence.group_approver"})
_ENTERERS = frozenset({"industrial_licence.group_centre", "industrial_licence.group_handler"})
_MERIT = (
    "entry_fits", "not_banned", "not_barred", "exam_passed", "training_enough",
    "daily_work_assessed", "integrity_clean",
)  # fmt: skip


class State(StrEnum):
    DRAFT = "draft"
    RECOMMENDED = "recommended"
    APPROVED = "approved"
    ENTERED = "entered"
    ENDED = "ended"
    REFUSED = "refused"


COUNTED = frozenset({State.ENTERED, State.ENDED})
"""Papers whose period stood in the register."""


class Kind(StrEnum):
    REGISTER = "register"
    RENEW = "renew"
    PROMOTE = "promote"


QUALIFICATION = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "recommend", frozenset({State.DRAFT}), State.RECOMMENDED, _RECOMMENDERS,
        guards=("recommended_by_own_body", *_MERIT), article="国质检监[2006]499号 二(一)2",
    ),
    Transition(
        "approve", frozenset({State.RECOMMENDED}), State.APPROVED, _REGISTRARS,
        guards=("registrar", "other_person_recommended", "approval_numbered", *_MERIT),
        article="管理条例 第16条；国市监质监〔2020〕152号 三(四)",
    ),
    Transition(
        "refuse", frozenset({State.RECOMMENDED}), State.REFUSED, _REGISTRARS,
        guards=("registrar",), asks=("reason",),
    ),
    Transition(
        "enter", frozenset({State.APPROVED}), State.ENTERED, _ENTERERS,
        guards=("not_banned",), article="信息管理规定 第30条",
    ),
    Transition(
        "end", frozenset({State.ENTERED}), State.ENDED, frozenset({SYSTEM}),
        article="信息管理规定 第32条",
    ),
)  # fmt: skip
