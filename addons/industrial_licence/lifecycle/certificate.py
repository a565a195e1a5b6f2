"""The life of a certificate: it lives by its number, is renewed or changed, and ends by an act."""

from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition


class State(StrEnum):
    VALID = "valid"
    RETRACTED = "retracted"
    ANNULLED = "annulled"
    REVOKED = "revoked"
    CANCELLED = "cancelled"


class Standing(StrEnum):
    """What a certificate is worth on a day; expiry is told by the date, never stored."""

    NOT_YET = "not_yet"
    VALID = "valid"
    DEEMED = "deemed"
    EXPIRED = "expired"
    RETRACTED = "retracted"
    ANNULLED = "annulled"
    REVOKED = "revoked"
    CANCELLED = "cancelled"


class Origin(StrEnum):
    ISSUED = "issued"
    RENEWED = "renewed"
    LEGACY = "legacy"


class VersionKind(StrEnum):
    ISSUED = "issued"
    RENEWED = "renewed"
    CHANGED = "changed"
    REPLACED = "replaced"
    MERGED = "merged"
    """Units were merged by the State: the paper reads otherwise, the right is the same."""
    LEGACY = "legacy"


class ChangeItem(StrEnum):
    """Item of a change: 变更事项 of annex 1 table 3 of the 信息管理规定."""

    NAME = "name"
    DOMICILE = "domicile"
    SITE = "site"
    UNIT = "unit"


LICENSED = frozenset({Standing.VALID, Standing.DEEMED})
ENDED_BY_ACT = frozenset({State.RETRACTED, State.ANNULLED, State.REVOKED})
"""Ended in substance; the closing 注销 is still due (行政许可法 70(四))."""

_LIVING = frozenset({State.VALID})
_BY_LAW = frozenset({SYSTEM})

CERTIFICATE = Lifecycle(
    State,
    State.VALID,
    Transition(
        "renew", _LIVING, State.VALID, _BY_LAW,
        guards=("from_granted_application",), article="条例 25；实施办法 27",
    ),
    Transition(
        "change", _LIVING, State.VALID, _BY_LAW,
        guards=("from_granted_application",), article="条例 26、29；实施办法 29、30",
    ),
    Transition(
        "replace", _LIVING, State.VALID, _BY_LAW,
        guards=("from_granted_application",), article="条例 30；实施办法 31",
    ),
    Transition(
        "retract", _LIVING, State.RETRACTED, _BY_LAW,
        guards=("retraction_decided",), article="行政许可法 8；实施办法 33",
    ),
    Transition(
        "annul", _LIVING, State.ANNULLED, _BY_LAW,
        guards=("annulment_decided",), article="行政许可法 69；实施办法 34",
    ),
    Transition(
        "revoke", _LIVING, State.REVOKED, _BY_LAW,
        guards=("revocation_decided",), article="条例 47、49、54",
    ),
    Transition(
        "cancel", _LIVING | ENDED_BY_ACT, State.CANCELLED, _BY_LAW,
        guards=("cancellation_decided",), article="行政许可法 70；实施办法 35",
    ),
)  # fmt: skip
