"""What a form sent over the net says, read without trust; pure, no ORM."""

LARGEST_ID = 2**31 - 1
LONG, SHORT = 2000, 120


class BadForm(ValueError):
    """A field that says what no page of ours could have sent, or too much."""

    def __init__(self, field: str, limit: int = 0):
        super().__init__(field)
        self.field, self.limit = field, limit


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


def ids(values) -> list[int]:
    """Distinct record numbers in the order they came."""
    return list(dict.fromkeys(filter(None, map(record_id, values))))


def typed(told: dict, fields: dict[str, int], most: int = 60) -> dict[str, str]:
    """What autosave keeps: known fields only, each within its limit."""
    if not isinstance(told, dict) or len(told) > most:
        raise BadForm("form")
    return {name: words(told, name, limit) for name, limit in fields.items() if name in told}
