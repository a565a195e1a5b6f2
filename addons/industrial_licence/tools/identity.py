"""A resident identity number (GB 11643): its form, and whether it fits the person beside it."""

import re
from datetime import date

from stdnum.cn import ric
from stdnum.exceptions import ValidationError

GENDERS = ("female", "male")


def identity_fault(number: str, birth_date: date | None, gender: str) -> str:
    """What is wrong: `number`, `birth` or `gender`; nothing when it fits."""
    if not re.fullmatch(r"\d{17}[\dX]", number or "") or number[-1] != ric.calc_check_digit(number):
        return "number"
    try:
        born = ric.get_birth_date(number)
    except ValidationError:
        return "number"
    if birth_date and born != birth_date:
        return "birth"
    # The seventeenth digit is odd for men.
    return "gender" if gender and GENDERS[int(number[16]) % 2] != gender else ""
