"""A filled form as plain data: the one thing every renderer draws, and nothing else."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum


class Style(StrEnum):
    """How a text is set; each renderer keeps one table from style to appearance."""

    ANNEX = "annex"
    AUTHORITY = "authority"
    TITLE = "title"
    SUBTITLE = "subtitle"
    NUMBER = "number"
    BODY = "body"
    PLAIN = "plain"
    NOTE = "note"
    SIGN = "sign"
    HEAD = "head"
    LABEL = "label"
    VERTICAL = "vertical"
    VALUE = "value"
    PRINT = "print"
    OPINION = "opinion"


class Align(StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Paper(StrEnum):
    A4 = "a4"
    A3 = "a3"


class Layout(StrEnum):
    """Margins, body size and page foot: a table, a letter (GB/T 9704) or a framed certificate."""

    TABLE = "table"
    LETTER = "letter"
    CERTIFICATE = "certificate"


class GridError(ValueError):
    """The cells of a grid overlap, leave a hole or run over its edge."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One text; `missing` marks the ranges where a required value is absent."""

    text: str = ""
    colspan: int = 1
    rowspan: int = 1
    style: Style = Style.VALUE
    align: Align = Align.CENTER
    missing: tuple[tuple[int, int], ...] = ()
    height: float = 0


Row = tuple[Cell | str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Texts side by side, outside any table; indents are counted in characters."""

    cells: tuple[Cell, ...]
    widths: tuple[float, ...] = ()
    indent: float = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table; a plain string in a row is a cell of one column and one row."""

    widths: tuple[float, ...]
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    label: str = ""
    height: float = 0
    aligns: tuple[Align, ...] = ()
    ruled: bool = True


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code by its content; the renderer draws it, `label` describes it to a listener."""

    content: str
    label: str
    size: float = 28


Block = Line | Grid | Code
KINDS = {"line": Line, "grid": Grid, "code": Code}
NAMES = {kind: name for name, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Section:
    """What starts on a new page and becomes a worksheet of its own."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    code: str
    edition: str
    title: str
    sections: tuple[Section, ...]
    paper: Paper = Paper.A4
    landscape: bool = False
    layout: Layout = Layout.TABLE
    missing: tuple[str, ...] = field(default=())

    def as_data(self) -> dict:
        """The sheet as JSON would hold it."""
        data = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "sections"}
        data["missing"] = list(self.missing)
        data["sections"] = [
            {"title": section.title, "blocks": [block_data(block) for block in section.blocks]}
            for section in self.sections
        ]
        return data

    def to_json(self) -> str:
        return json.dumps(self.as_data(), sort_keys=True, separators=(",", ":"))

    def digest(self) -> str:
        """SHA-256 of the canonical JSON: two sheets with one digest draw one document."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()

    def texts(self) -> Iterator[str]:
        """Every text in reading order, empty ones left out."""
        for section in self.sections:
            for block in section.blocks:
                yield from (text for text in block_texts(block) if text)


def sheet_from_data(data: dict) -> Sheet:
    """The inverse of `Sheet.as_data`, for sheets stored with an issued document."""
    sections = tuple(
        Section(part["title"], tuple(_block(block) for block in part["blocks"]))
        for part in data["sections"]
    )
    rest = {key: value for key, value in data.items() if key != "sections"}
    rest["paper"] = Paper(rest["paper"])
    rest |= {"layout": Layout(rest["layout"]), "missing": tuple(rest["missing"])}
    return Sheet(sections=sections, **rest)


def block_data(block: Block) -> dict:
    data = {"kind": NAMES[type(block)]}
    for each in fields(block):
        value = getattr(block, each.name)
        if each.name in ("head", "body"):
            value = [[_cell_data(cell) for cell in row] for row in value]
        elif each.name == "cells":
            value = [asdict(cell) for cell in value]
        data[each.name] = list(value) if isinstance(value, tuple) else value
    return data


def block_texts(block: Block) -> Iterator[str]:
    if isinstance(block, Code):
        return
    rows = (block.cells,) if isinstance(block, Line) else (*block.head, *block.body)
    for row in rows:
        yield from (cell if isinstance(cell, str) else cell.text for cell in row)


def _cell_data(cell: Cell | str) -> dict | str:
    return cell if isinstance(cell, str) else asdict(cell)


def _block(data: dict) -> Block:
    kind, values = KINDS[data["kind"]], dict(data)
    del values["kind"]
    for key in ("head", "body"):
        if key in values:
            values[key] = tuple(tuple(map(_cell, row)) for row in values[key])
    if "cells" in values:
        values["cells"] = tuple(map(_cell, values["cells"]))
    for key in ("widths", "aligns"):
        if key in values:
            values[key] = tuple(values[key])
    if "aligns" in values:
        values["aligns"] = tuple(map(Align, values["aligns"]))
    return kind(**values)


def _cell(data: dict | str) -> Cell | str:
    if isinstance(data, str):
        return data
    ranges = tuple(tuple(pair) for pair in data["missing"])
    style, align = Style(data["style"]), Align(data["align"])
    return Cell(**(data | {"missing": ranges, "style": style, "align": align}))


def place(rows: Iterable[Row], width: int) -> Iterator[tuple[int, int, Cell | str]]:
    """Row, column and cell of every cell; raises where the cells do not tile the grid."""
    hanging = [0] * width
    for number, row in enumerate(rows):
        yield from _place_row(number, row, hanging)
        hanging = [max(0, left - 1) for left in hanging]
    if any(hanging):
        raise GridError("A cell hangs below the last row.")


def _place_row(number: int, row: Row, hanging: list[int]) -> Iterator[tuple[int, int, Cell | str]]:
    column = 0
    for cell in row:
        while column < len(hanging) and hanging[column]:
            column += 1
        colspan, rowspan = (1, 1) if isinstance(cell, str) else (cell.colspan, cell.rowspan)
        covered = range(column, column + colspan)
        if covered.stop > len(hanging) or any(hanging[c] for c in covered):
            raise GridError(f"Row {number + 1}: a cell overlaps another or runs over the edge.")
        for c in covered:
            hanging[c] = rowspan
        yield number, column, cell
        column = covered.stop
    if not all(hanging):
        raise GridError(f"Row {number + 1}: the cells do not fill the row.")
