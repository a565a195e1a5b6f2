"""Values of a form as JSON holds them: what a document said stays what it said."""

from datetime import date, datetime
from decimal import Decimal

# The tag under which a value that JSON does not know is kept, and how it is read again.
TAGS = {
    "$moment": (datetime, datetime.isoformat, datetime.fromisoformat),
    "$day": (date, date.isoformat, date.fromisoformat),
    "$number": (Decimal, str, Decimal),
}


def freeze(value):
    """Values for `Form.fill` as plain JSON data."""
    if isinstance(value, dict):
        return {key: freeze(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [freeze(each) for each in value]
    for tag, (kind, written, _read) in TAGS.items():
        if isinstance(value, kind):
            return {tag: written(value)}
    return value


def thaw(data):
    """The inverse of `freeze`."""
    if isinstance(data, list):
        return [thaw(each) for each in data]
    if not isinstance(data, dict):
        return data
    if len(data) == 1 and (tag := next(iter(data))) in TAGS:
        return TAGS[tag][2](data[tag])
    return {key: thaw(each) for key, each in data.items()}
