"""What a form sent over the net says, read without trust; pure, no ORM."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

LARGEST_ID = 2**31 - 1
LONG, SHORT = 2000, 120
HERE, UTC = ZoneInfo("Asia/Shanghai"), ZoneInfo("UTC")


class BadForm(ValueError):
    """A field that says what no page of ours could have sent, or too much."""

    def __init__(self, field: str, limit: int = 0, kind: str = ""):
        super().__init__(field)
        self.field, self.limit, self.kind = field, limit, kind


def record_id(value) -> int:
    """A record number as a page sends it; 0 for anything else."""
    text = str(value or "").strip()
    if not (text.isascii() and text.isdecimal()) or len(text) > 10:
        return 0
    number = int(text)
    return number if number <= LARGEST_ID else 0


def words(form: dict, field: str, limit: int = SHORT) -> str:
    """A text without control characters; too long is refused, never cut."""
    value = form.get(field)
    if value is not None and not isinstance(value, str):
        raise BadForm(field)
    tidy = "".join(c for c in (value or "") if c.isprintable() or c in "\n\t").strip()
    if "\ufffd" in tidy:
        raise BadForm(field)
    if len(tidy) > limit:
        raise BadForm(field, limit)
    return tidy


def count(form: dict, field: str) -> int:
    """A whole number of pieces; nothing said is none."""
    text = words(form, field, SHORT)
    if not text:
        return 0
    if not (text.isascii() and text.isdecimal()) or int(text) > LARGEST_ID:
        raise BadForm(field, kind="count")
    return int(text)


def day(form: dict, field: str) -> date | None:
    text = words(form, field, SHORT)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise BadForm(field, kind="moment") from error


def moment(form: dict, field: str) -> datetime | None:
    """An instant as the page's clock shows it, in UTC without zone as Odoo stores it."""
    text = words(form, field, SHORT)
    try:
        told = datetime.fromisoformat(text) if text else None
        return told and told.replace(tzinfo=HERE).astimezone(UTC).replace(tzinfo=None)
    except (ValueError, OverflowError) as error:
        raise BadForm(field, kind="moment") from error


def told(form: dict, spec: dict) -> dict:
    """Fields of a form: a limit stands for words, anything else reads the field itself."""
    return {
        name: words(form, name, how) if isinstance(how, int) else how(form, name)
        for name, how in spec.items()
    }


def limits(spec: dict) -> dict[str, int]:
    """How long each field may be while it is only typed."""
    return {name: how if isinstance(how, int) else SHORT for name, how in spec.items()}


def ids(values) -> list[int]:
    """Distinct record numbers in the order they came."""
    return list(dict.fromkeys(filter(None, map(record_id, values))))


def typed(told: dict, fields: dict[str, int], most: int = 60) -> dict[str, str]:
    """What autosave keeps: known fields only, each within its limit."""
    if not isinstance(told, dict) or len(told) > most:
        raise BadForm("form")
    return {name: words(told, name, limit) for name, limit in fields.items() if name in told}
