"""Every form of the house, filled with one text everywhere; lists get as many lines as asked."""

from datetime import date, datetime
from decimal import Decimal

from house.industrial_licence.forms.fields import Field, Kind
from house.industrial_licence.forms.kernel import Boxes, Form, Repeat, Side, Table, Text
from house.licence_labs.forms.editions import SHELF

DAY = date(2014, 5, 3)
FORMS = [form for code in SHELF.codes() for form in SHELF.editions(code)]
NAMES = [f"{form.code}-{form.edition}" for form in FORMS]


def value(field: Field, text: str):
    if field.options:
        return field.options[0]
    if field.kind in (Kind.DAY, Kind.DAY_SHORT, Kind.DAY_IN_WORDS):
        return DAY
    return {Kind.MOMENT: datetime(2014, 5, 3, 9, 5), Kind.AMOUNT_IN_WORDS: Decimal(105)}.get(
        field.kind, text
    )


def lists(form: Form) -> dict[str, tuple[Field, ...]]:
    """The lists a form prints and the fields of their lines."""
    found = {}
    for page in form.pages:
        for part in page.parts:
            if isinstance(part, Table):
                found[part.key] = tuple(column.field() for column in part.columns)
            elif isinstance(part, Text) and part.each:
                found[part.each] = part.fields
            elif isinstance(part, Boxes):
                found |= {each.key: each.fields for each in repeats(part.rows)}
    return found


def repeats(rows):
    for row in rows:
        if isinstance(row, Repeat):
            yield row
        elif isinstance(row, Side):
            yield from repeats(row.rows)


def values(form: Form, text: str = "示范", count: int = 2) -> dict:
    filled = {field.key: value(field, text) for field in form.fields}
    for key, fields in lists(form).items():
        line = {field.key: value(field, text) for field in fields}
        filled[key] = [line] * count
    return filled
