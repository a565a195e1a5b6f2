"""One value of a form: its name, its label and how it is written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from .numerals import amount_in_words, date_in_words

# {key} or {key|what stands here while the value is not known}
PLACE = re.compile(r"\{(\w+)(?:\|([^}]*))?\}")


class Kind(StrEnum):
    TEXT = "text"
    DAY = "day"
    DAY_SHORT = "day_short"
    DAY_IN_WORDS = "day_in_words"
    MOMENT = "moment"
    AMOUNT_IN_WORDS = "amount_in_words"
    CHOICE = "choice"


class FormError(ValueError):
    """A form is declared or filled in a way it does not allow."""


@dataclass(frozen=True, slots=True)
class Field:
    """A value by key; `blank` is what the empty form shows in its place."""

    key: str
    label: str = ""
    kind: Kind = Kind.TEXT
    required: bool = False
    blank: str | None = None
    options: tuple[str, ...] = ()
    default: str = ""

    @property
    def takes_any_words(self) -> bool:
        return self.kind == Kind.TEXT and not self.options

    def written(self, values: Mapping) -> str:
        """The value as text, the default where it is absent; never anything but a string."""
        value = values.get(self.key)
        if self.kind == Kind.CHOICE:
            return boxes(self, value)
        if is_absent(value):
            return self.default
        if self.kind == Kind.TEXT and self.options and value not in self.options:
            raise FormError(f"{self.label or self.key}: {value!s} is not one of the allowed words.")
        return WRITERS[self.kind](value)

    def empty(self, in_line: bool = False) -> str:
        """What a blank form shows; the cells of a table stay empty."""
        if self.blank is not None or in_line:
            return self.blank or ""
        return {Kind.DAY: BLANK_DAY, Kind.DAY_IN_WORDS: BLANK_DAY}.get(self.kind, "")


BLANK_DAY = "　　年　　月　　日"


def slot(key: str) -> str:
    """The place of a value in a template."""
    return "{" + key + "}"


def is_absent(value) -> bool:
    """Nothing, or nothing but white space: a name of blanks signs nothing."""
    if isinstance(value, str):
        return not value.strip()
    is_empty = isinstance(value, (tuple, list)) and not value
    return value is None or value is False or is_empty


def is_words(value) -> bool:
    return type(value) is str and not is_absent(value)


def text(value) -> str:
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, (str, int, float)):
        return str(value)
    raise FormError(f"{type(value).__name__} cannot be written into a form.")


def day(value) -> str:
    value = _legal_day(value)
    return f"{value.year}年{value.month}月{value.day}日"


def moment(value: datetime) -> str:
    return f"{value.year}年{value.month}月{value.day}日{value.hour}时{value.minute:02}分"


def _legal_day(value) -> date:
    # An instant becomes a legal date in one place only, by the caller (the clock of the office).
    if not isinstance(value, date) or isinstance(value, datetime):
        raise FormError(f"{value!s} is not a legal date.")
    return value


def boxes(field: Field, chosen) -> str:
    """☑ before the chosen words, ☐ before the others."""
    chosen = (chosen,) if isinstance(chosen, str) else tuple(chosen or ())
    strange = [word for word in chosen if word not in field.options]
    if strange:
        raise FormError(f"{field.label or field.key}: {strange[0]} is not one of the choices.")
    return "　".join(("☑" if word in chosen else "☐") + word for word in field.options)


WRITERS = {
    Kind.TEXT: text,
    Kind.DAY: day,
    Kind.DAY_SHORT: lambda value: f"{_legal_day(value):%Y-%m-%d}",
    Kind.DAY_IN_WORDS: lambda value: date_in_words(_legal_day(value)),
    Kind.MOMENT: moment,
    Kind.AMOUNT_IN_WORDS: amount_in_words,
}
