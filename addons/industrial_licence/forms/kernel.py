"""An official form as a value: declared once, filled from a plain dict, drawn many ways.

`Form.fill(values)` gives a `Sheet`; renderers see the sheet and never a record.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from .fields import Field, FormError, Kind, is_absent, slot
from .pen import Pen, Scope
from .sheet import Align, Cell, Code, Grid, Layout, Line, Paper, Row, Section, Sheet, Style

__all__ = [
    "Align", "Box", "Boxes", "Column", "Field", "Form", "FormError", "Kind", "Layout", "Page",
    "Paper", "Picture", "Repeat", "Side", "Strip", "Style", "Table", "Text", "slot",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph with {fields}; once, or once per line of the list `each` ({no} counts)."""

    template: str
    style: Style = Style.BODY
    align: Align = Align.LEFT
    indent: float = 0
    when: str = ""
    unless: str = ""
    each: str = ""
    minimum: int = 0
    fields: tuple[Field, ...] = ()
    fallback: str = ""

    def blocks(self, pen: Pen) -> Iterator[Line]:
        if not pen.blank and not self._is_due(pen.values):
            return
        scopes = pen.paragraphs(self.each, self.fields, self.minimum) if self.each else ()
        for scope in scopes if self.each else (pen.scope,):
            words, gaps = pen.write(self.template, scope, self.fallback)
            cell = Cell(words, style=self.style, align=self.align, missing=gaps)
            yield Line((cell,), indent=self.indent)

    def _is_due(self, values: Mapping) -> bool:
        if self.when and is_absent(values.get(self.when)):
            return False
        return not self.unless or is_absent(values.get(self.unless))


@dataclass(frozen=True, slots=True)
class Strip:
    """Short texts side by side: the line above a table, the signatures below it."""

    templates: tuple[str, ...]
    widths: tuple[float, ...] = ()
    aligns: tuple[Align, ...] = ()
    style: Style = Style.PLAIN

    def blocks(self, pen: Pen) -> Iterator[Line]:
        aligns = self.aligns or (Align.LEFT,) * len(self.templates)
        cells = []
        for template, align in zip(self.templates, aligns, strict=True):
            words, gaps = pen.write(template, pen.scope)
            cells.append(Cell(words, style=self.style, align=align, missing=gaps))
        yield Line(tuple(cells), self.widths)


@dataclass(frozen=True, slots=True)
class Picture:
    """A QR code whose content is the value of a key; nothing where there is none."""

    key: str
    label: str
    size: float = 28

    def blocks(self, pen: Pen) -> Iterator[Code]:
        content = pen.values.get(self.key)
        if not is_absent(content):
            yield Code(str(content), self.label, self.size)


@dataclass(frozen=True, slots=True)
class Column:
    """A leaf column of a table; columns of one `group` share an upper head."""

    title: str
    key: str
    width: float
    group: str = ""
    kind: Kind = Kind.TEXT
    required: bool = False
    options: tuple[str, ...] = ()
    default: str = ""
    align: Align = Align.CENTER

    def field(self) -> Field:
        return Field(
            self.key, self.title, self.kind, self.required, None, self.options, self.default
        )


@dataclass(frozen=True, slots=True)
class Table:
    """Numbered lines under a head of one or two levels, padded to a least number of lines."""

    key: str
    columns: tuple[Column, ...]
    minimum: int = 0
    label: str = ""
    height: float = 7.2

    def blocks(self, pen: Pen) -> Iterator[Grid]:
        fields = tuple(column.field() for column in self.columns)
        body = tuple(pen.rows(self.key, fields, self.minimum))
        yield Grid(
            widths=tuple(column.width for column in self.columns),
            head=self.head(),
            body=body,
            label=self.label,
            height=self.height,
            aligns=tuple(column.align for column in self.columns),
        )

    def head(self) -> tuple[Row, ...]:
        """One row of heads, or two where some columns stand under a common head."""
        grouped = [column for column in self.columns if column.group]
        upper = [
            _upper(tuple(columns), deep=bool(grouped))
            for _, columns in groupby(self.columns, lambda column: column.group or column)
        ]
        lower = tuple(Cell(column.title, style=Style.HEAD) for column in grouped)
        return (tuple(upper), lower) if grouped else (tuple(upper),)


def _upper(columns: tuple[Column, ...], deep: bool) -> Cell:
    first = columns[0]
    if first.group:
        return Cell(first.group, colspan=len(columns), style=Style.HEAD)
    return Cell(first.title, rowspan=1 + deep, style=Style.HEAD)


@dataclass(frozen=True, slots=True)
class Box:
    """One cell of a grid; `fallback` stands where it may stay empty and is."""

    template: str = ""
    colspan: int = 1
    rowspan: int = 1
    style: Style = Style.VALUE
    align: Align = Align.CENTER
    height: float = 0
    fallback: str = ""

    def cell(self, pen: Pen, scope: Scope) -> Cell:
        words, gaps = pen.write(self.template, scope, self.fallback)
        return Cell(words, self.colspan, self.rowspan, self.style, self.align, gaps, self.height)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A row printed once per line of a list, at least `minimum` times ({no} counts)."""

    key: str
    boxes: tuple[Box, ...]
    fields: tuple[Field, ...]
    minimum: int = 0
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """A label at the left edge that stands beside all rows it holds."""

    box: Box
    rows: tuple[tuple[Box, ...] | Repeat, ...]


@dataclass(frozen=True, slots=True)
class Boxes:
    """A ruled grid of labels and values."""

    widths: tuple[float, ...]
    rows: tuple[tuple[Box, ...] | Repeat | Side, ...]
    head: tuple[tuple[Box, ...], ...] = ()
    label: str = ""
    height: float = 9
    ruled: bool = True

    def blocks(self, pen: Pen) -> Iterator[Grid]:
        head = tuple(tuple(box.cell(pen, pen.scope) for box in row) for row in self.head)
        body = tuple(row for part in self.rows for row in _rows(part, pen))
        yield Grid(self.widths, head, body, self.label, self.height, ruled=self.ruled)


def _rows(part: tuple[Box, ...] | Repeat | Side, pen: Pen) -> Iterator[Row]:
    if isinstance(part, Repeat):
        for scope in pen.lines(part.key, part.fields, part.minimum, part.counted):
            yield tuple(box.cell(pen, scope) for box in part.boxes)
    elif isinstance(part, Side):
        rows = [row for inner in part.rows for row in _rows(inner, pen)]
        label = part.box.cell(pen, pen.scope)
        beside = Cell(label.text, label.colspan, len(rows), label.style, label.align)
        yield (beside, *rows[0])
        yield from rows[1:]
    else:
        yield tuple(box.cell(pen, pen.scope) for box in part)


Part = Text | Strip | Picture | Table | Boxes


@dataclass(frozen=True, slots=True)
class Page:
    """What starts on a new page (and becomes a worksheet of its own)."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """An edition of an official form, in force from one day up to (not on) another."""

    code: str
    edition: str
    title: str
    pages: tuple[Page, ...]
    fields: tuple[Field, ...] = ()
    effective_from: date = date.min
    effective_to: date = date.max
    paper: Paper = Paper.A4
    landscape: bool = False
    layout: Layout = Layout.TABLE
    basis: str = ""

    def fill(self, values: Mapping, *, blank: bool = False) -> Sheet:
        """The sheet of these values; `blank` draws the empty form and misses nothing."""
        pen = Pen(self.fields, values, blank)
        pages = tuple(
            Section(page.title, tuple(block for part in page.parts for block in part.blocks(pen)))
            for page in self.pages
        )
        return Sheet(
            self.code, self.edition, self.title, pages, self.paper, self.landscape, self.layout,
            tuple(dict.fromkeys(pen.missing)),
        )  # fmt: skip

    def is_in_force(self, day: date) -> bool:
        return self.effective_from <= day < self.effective_to

    def required(self) -> tuple[str, ...]:
        """The keys without which the form may not be issued."""
        return tuple(each.key for each in self.fields if each.required)
