"""A resident identity number (GB 11643): its form, and whether it fits the person beside it."""

from datetime import date

from stdnum.cn import ric

GENDERS = ("female", "male")


def identity_fault(number: str, birth_date: date | None, gender: str) -> str:
    """What is wrong: `number`, `birth` or `gender`; nothing when it fits."""
    if not ric.is_valid(number or ""):
        return "number"
    if birth_date and ric.get_birth_date(number) != birth_date:
        return "birth"
    # The seventeenth digit is odd for men.
    return "gender" if gender and GENDERS[int(number[16]) % 2] != gender else ""
