"""What a stranger asks of the public register, read with suspicion. Pure."""

import base64
import binascii
import re
import unicodedata
from datetime import date
from enum import StrEnum

from .bigrams import plain

LONGEST = 100
EARLIEST, LATEST = date(1984, 4, 7), date(2100, 1, 1)
# What stands on a paper, in a letter or in somebody's memory: 编号：浙XK08-001-00004, xk0800100004.
_NUMBER = re.compile(r"^(?:[一-鿿]*编号:?)?[(\[]?([一-鿿]?)[)\]]?(XK[0-9][0-9-]*)$")
_WHOLE = re.compile(r"XK([0-9]{2})([0-9]{3})([0-9]{5})")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−─", "-"))
_CODE = re.compile(r"^[0-9A-Z]{18}$")
_AREA = re.compile(r"^[0-9]{6}$")
_CURSOR = re.compile(r"^(\d{4}-\d\d-\d\d)\.(\d{1,10})$")
_FEED = re.compile(r"^(\d{1,18})\.(\d{1,10})$")


class Fault(StrEnum):
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    UNREADABLE = "unreadable"
    NO_DAY = "no_day"
    NO_CHOICE = "no_choice"
    NO_AREA = "no_area"
    NO_CURSOR = "no_cursor"
    NO_COUNT = "no_count"
    UNKNOWN = "unknown"


class BadQuestion(ValueError):
    """The question cannot be read; `field` is the parameter, `fault` the reason."""

    def __init__(self, field: str, fault: Fault):
        super().__init__(f"{field}: {fault}")
        self.field, self.fault = field, fault


def words(asked, name: str) -> str:
    """A text as it was typed, without blanks around; never one a database would choke on."""
    text = (asked.get(name) or "").strip()
    if any(_is_broken(sign) for sign in text):
        raise BadQuestion(name, Fault.UNREADABLE)
    if len(text) > LONGEST:
        raise BadQuestion(name, Fault.TOO_LONG)
    return text


def _is_broken(sign: str) -> bool:
    return sign == "\ufffd" or unicodedata.category(sign) in {"Cc", "Cs", "Cn"}


def day(asked, name: str, otherwise: date | None) -> date | None:
    text = words(asked, name)
    if not text:
        return otherwise
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text) or not text.isascii():
        raise BadQuestion(name, Fault.NO_DAY)
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise BadQuestion(name, Fault.NO_DAY) from None
    if not EARLIEST <= found <= LATEST:
        raise BadQuestion(name, Fault.NO_DAY)
    return found


def choice(asked, name: str, allowed) -> str:
    text = words(asked, name)
    if text and text not in allowed:
        raise BadQuestion(name, Fault.NO_CHOICE)
    return text


def area(asked, name: str) -> str:
    text = words(asked, name)
    if text and not (text.isascii() and _AREA.match(text)):
        raise BadQuestion(name, Fault.NO_AREA)
    return text


def count(asked, name: str, otherwise: int, most: int) -> int:
    text = words(asked, name)
    if not text:
        return otherwise
    if not (text.isascii() and text.isdigit() and len(text) < 6 and 1 <= int(text) <= most):
        raise BadQuestion(name, Fault.NO_COUNT)
    return int(text)


def number_parts(text: str):
    """(province's sign, number without it) of what looks like a licence number; or nothing."""
    found = _NUMBER.match(plain(text).translate(_DASHES))
    if not found:
        return None
    whole = _WHOLE.fullmatch(found[2].replace("-", ""))
    return found[1], "XK" + "-".join(whole.groups()) if whole else found[2].rstrip("-")


def number(text: str) -> str:
    """A licence number as the register writes it: (浙)XK08-001-00004."""
    sign, bare = number_parts(text) or ("", plain(text))
    return f"({sign}){bare}" if sign else bare


def is_whole(bare: str) -> bool:
    return bool(_WHOLE.fullmatch(bare.replace("-", "")))


def number_asked(text: str) -> dict:
    """The question a number asks: one certificate, or all whose number begins so."""
    found = number_parts(text)
    if not found or (found[0] and is_whole(found[1])):
        return {"number": number(text)}
    return {"bare": found[1], "sign": f"({found[0]})" if found[0] else ""}


def kind_of(text: str) -> dict:
    """What one search box may mean: a number, a credit code, or a part of a name."""
    folded = plain(text)
    if not folded:
        return {}
    if number_parts(text):
        return number_asked(text)
    if _CODE.match(folded) and any(sign.isdigit() for sign in folded):
        return {"credit_code": folded}
    if len(folded) < 2:
        raise BadQuestion("q", Fault.TOO_SHORT)
    return {"holder": text}


def region_pattern(code: str) -> str:
    """Region codes under `code`: pairs of zeros at its end mean the whole area."""
    stem = code
    while stem.endswith("00") and len(stem) > 2:
        stem = stem[:-2]
    return f"{stem}%"


def cursor(asked, name: str = "after"):
    """(day, id) a page ended with; nothing on the first page."""
    found = _CURSOR.match(_unpacked(asked, name))
    if not found:
        return None if not words(asked, name) else _refuse(name)
    try:
        return date.fromisoformat(found[1]), int(found[2])
    except ValueError:
        return _refuse(name)


def feed_cursor(asked, name: str = "after"):
    """(transaction, id) of the last change read; the beginning when there is none."""
    if not words(asked, name):
        return 0, 0
    found = _FEED.match(_unpacked(asked, name))
    if not found or int(found[2]) > 2**31 - 1:
        return _refuse(name)
    return int(found[1]), int(found[2])


def _refuse(name):
    raise BadQuestion(name, Fault.NO_CURSOR)


def packed(first, last) -> str:
    return base64.urlsafe_b64encode(f"{first}.{last}".encode()).decode().rstrip("=")


def _unpacked(asked, name) -> str:
    text = words(asked, name)
    if not text:
        return ""
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        return raw.decode("ascii")
    except (binascii.Error, ValueError):
        return _refuse(name)
