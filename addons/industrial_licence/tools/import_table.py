"""Rows of a table somebody hands in: CSV in UTF-8 or an Excel workbook, checked before opening."""

import csv
import io
from datetime import date, datetime
from itertools import islice

from openpyxl import load_workbook

from .upload_check import inspect

_WORKBOOK = b"PK"


class NotATable(ValueError):
    """The bytes are neither CSV in UTF-8 nor a workbook."""


def read_table(raw: bytes, most: int) -> tuple[list[str], list[dict[str, str]]]:
    """Names of the first line and the rows below it; never more than `most` + 1 of them."""
    lines = _workbook(raw, most) if raw.startswith(_WORKBOOK) else _text(raw, most)
    head = [name.strip() for name in lines[0]] if lines else []
    return head, [dict(zip(head, line, strict=False)) for line in lines[1:] if any(line)]


def _text(raw, most):
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotATable from error
    reader = csv.reader(io.StringIO(text))
    return [[cell.strip() for cell in line] for line in islice(reader, most + 2)]


def _workbook(raw, most):
    """The first sheet; `inspect` has refused bombs, macros and what is no workbook."""
    inspect(raw, "table.xlsx")
    try:
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(values_only=True, max_row=most + 2)
        return [[_cell(value) for value in row] for row in rows]
    except Exception as error:
        raise NotATable from error


def _cell(value):
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value).strip()
