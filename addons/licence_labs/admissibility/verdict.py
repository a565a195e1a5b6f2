"""What a measured value says of an item: passed, failed, or no answer yet. Pure."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

_NUMBER = re.compile(r"(?P<below><|≤|＜)?\s*(?P<number>[+-]?\d+(?:\.\d+)?)")


class Verdict(StrEnum):
    OPEN = "open"
    PASS = "pass"  # noqa: S105 – a verdict, no password
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Limits:
    """Both bounds count as passed; without one the tester says what was found."""

    lowest: Decimal | None = None
    highest: Decimal | None = None

    def __bool__(self):
        return self.lowest is not None or self.highest is not None


def measured(text: str) -> tuple[bool, Decimal]:
    """(below the detection limit, number); ValueError for anything that is no number."""
    found = _NUMBER.fullmatch(text.strip())
    if not found:
        raise ValueError(text)
    return bool(found["below"]), Decimal(found["number"])


def verdict_of(text: str, limits: Limits, found: str = "") -> Verdict:
    """The verdict of one item; for an item without numeric limits it is what was found."""
    if not limits:
        return Verdict(found) if found else Verdict.OPEN
    if not (text or "").strip():
        return Verdict.OPEN
    below, number = measured(text)
    if limits.highest is not None and number > limits.highest:
        # “< 5” against a highest of 3 says nothing: the true value may be 2 or 4.
        return Verdict.OPEN if below else Verdict.FAIL
    if limits.lowest is not None and (number < limits.lowest or below):
        return Verdict.FAIL
    return Verdict.PASS


def overall(verdicts) -> Verdict:
    """Failed if one item failed; open while one has no answer or there is none at all."""
    given = list(verdicts)
    if not given or Verdict.OPEN in given:
        return Verdict.OPEN
    return Verdict.FAIL if Verdict.FAIL in given else Verdict.PASS
