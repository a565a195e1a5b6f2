"""A version of the catalogue: drawn up, handed in, approved, succeeded (管理条例 art. 3)."""

from enum import StrEnum

from .kernel import SYSTEM, Lifecycle, Transition

_EDITOR = frozenset({"industrial_licence.group_catalogue_editor"})
_APPROVER = frozenset({"industrial_licence.group_approver"})
_ADMISSION = ("products_grounded", "period_is_free")


class State(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    SUPERSEDED = "superseded"


IN_FORCE = frozenset({State.APPROVED, State.SUPERSEDED})

CATALOGUE = Lifecycle(
    State,
    State.DRAFT,
    Transition(
        "submit", frozenset({State.DRAFT}), State.SUBMITTED, _EDITOR,
        guards=("kept_nationally", "lines_present", "products_grounded"), article="管理条例 第3条",
    ),
    Transition(
        "return_", frozenset({State.SUBMITTED}), State.DRAFT, _APPROVER,
        guards=("kept_nationally",), asks=("reason",),
    ),
    Transition(
        "approve", frozenset({State.SUBMITTED}), State.APPROVED, _APPROVER,
        guards=(
            "kept_nationally", "other_person_submitted", "approval_recorded", "follows_predecessor",
            "entries_evidenced", "entries_justified", *_ADMISSION,
        ),
        article="管理条例 第3条；国质检监〔2015〕364号 二(二)",
    ),
    Transition(
        "adopt", frozenset({State.DRAFT}), State.APPROVED, frozenset({SYSTEM}),
        guards=("approval_recorded", *_ADMISSION),
        article="管理条例 第3条",
    ),
    Transition(
        "supersede", frozenset({State.APPROVED}), State.SUPERSEDED, frozenset({SYSTEM}),
        article="管理条例 第3条",
    ),
)  # fmt: skip
