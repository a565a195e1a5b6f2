"""A Sheet set on OFD pages: lines broken by the rules of Chinese type, tables ruled."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO

import segno

from .measure import GRIDS, MARGINS, PAPERS, POINT, SIZES, printable
from .ofd import Document, Sign
from .ofd_font import Face, Font, Stack
from .sheet import Align, Cell, Code, Grid, Layout, Line, Sheet, Style, place

NOT_FIRST = set("，。、；：！？）》」』】〉”’％…—,.;:!?)]}%")
NOT_LAST = set("（《「『【〈“‘([{")
RED = "138 28 28"
FAMILY = {
    Style.ANNEX: "hei", Style.SUBTITLE: "hei", Style.HEAD: "hei",
    Style.AUTHORITY: "title", Style.TITLE: "title",
    Style.NOTE: "song", Style.LABEL: "song", Style.VERTICAL: "song", Style.PRINT: "song",
}  # fmt: skip
SPECIAL = {
    Layout.CERTIFICATE: {Style.TITLE: 34, Style.AUTHORITY: 16, Style.NOTE: 10},
    Layout.LETTER: {Style.TITLE: 22, Style.AUTHORITY: 20, Style.NOTE: 12},
    Layout.TABLE: {Style.TITLE: 18, Style.AUTHORITY: 16, Style.NOTE: 10, Style.BODY: 12},
}
COMMON = {Style.ANNEX: 14, Style.SUBTITLE: 15}
ABOVE = {Style.TITLE: 2, Style.SIGN: 8}
BELOW = {Style.TITLE: 5, Style.AUTHORITY: 4, Style.SUBTITLE: 3, Style.NUMBER: 4, Style.ANNEX: 3}
INSET = 1.2  # mm between a rule and the text beside it


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: its fonts, the size of a sign and the step from line to line in mm."""

    stack: Stack
    size: float
    step: float


class Setter:
    """Sets one sheet from top to bottom, page after page."""

    def __init__(self, sheet: Sheet, faces: dict[str, list[Face]], day: date):
        self.sheet = sheet
        wide, high = PAPERS[sheet.paper][:: -1 if sheet.landscape else 1]
        self.top, right, bottom, self.left = MARGINS[sheet.layout]
        self.wide, self.floor = wide - self.left - right, high - bottom
        self.document = Document(printable(sheet.title), day, wide, high)
        known = {face: Font(face) for stack in faces.values() for face in stack}
        self.stacks = {name: Stack([known[face] for face in them]) for name, them in faces.items()}
        self.page, self.y = None, 0.0

    def set(self) -> Document:
        for section in self.sheet.sections:
            self.turn()
            for block in section.blocks:
                self.block(block)
        self.number_pages()
        return self.document

    def turn(self) -> None:
        self.page, self.y = self.document.page(), self.top
        if self.sheet.layout == Layout.CERTIFICATE:
            wide, high = self.document.wide, self.document.high
            self.page.frame(9, 9, wide - 18, high - 18, 0.88, RED)
            self.page.frame(11, 11, wide - 22, high - 22, 0.21, RED)

    def block(self, block) -> None:
        if isinstance(block, Code):
            self.code(block)
        elif isinstance(block, Line):
            self.line(block)
        else:
            self.grid(block)

    def type(self, style: Style, in_grid: bool = False) -> Type:
        layout = self.sheet.layout
        plain = "fang" if layout == Layout.LETTER or style != Style.PLAIN else "song"
        points = SPECIAL[layout].get(style) or COMMON.get(style) or SIZES[layout]
        size = (GRIDS[layout] if in_grid else points) * POINT
        leading = 1.7 if layout == Layout.LETTER and not in_grid else 1.35
        return Type(self.stacks[FAMILY.get(style, plain)], size, size * leading)

    def code(self, code: Code) -> None:
        self.room(code.size)
        picture = BytesIO()
        segno.make(code.content, error="m", micro=False).save(
            picture, kind="png", scale=8, border=2
        )
        self.page.picture(picture.getvalue(), self.left, self.y, code.size, code.size)
        # On a certificate the seal and the date stand beside the code.
        self.y += 0 if self.sheet.layout == Layout.CERTIFICATE else code.size

    def line(self, line: Line) -> None:
        style = line.cells[0].style
        self.y += ABOVE.get(style, 0)
        shares = line.widths or (1,) * len(line.cells)
        parts, x = [], self.left
        for cell, share in zip(line.cells, shares, strict=True):
            kind, wide = self.type(cell.style), self.wide * share / sum(shares)
            first = (2 * kind.size if cell.style == Style.BODY else 0) + line.indent * kind.size
            parts.append((cell, kind, x, wide, broken(cell.text, kind, wide, first)))
            x += wide
        high = max(len(rows) * kind.step for _cell, kind, _x, _wide, rows in parts)
        self.room(high)
        for cell, kind, left, wide, rows in parts:
            self.rows(rows, kind, (left, self.y, wide), cell.align)
        self.y += high + BELOW.get(style, 1)

    def rows(self, rows: list[list[Sign]], kind: Type, box: tuple, align: Align) -> None:
        left, top, wide = box
        for place_, signs in enumerate(rows):
            if not signs:
                continue
            used = signs[-1].x + signs[-1].font.width(signs[-1].char) * kind.size
            free = {Align.LEFT: 0, Align.CENTER: (wide - used) / 2, Align.RIGHT: wide - used}[align]
            moved = [Sign(sign.char, sign.x + left + free, sign.font) for sign in signs]
            base = top + place_ * kind.step + (kind.step + kind.size * 0.76) / 2
            self.page.text(moved, base, kind.size)

    def room(self, high: float) -> None:
        if self.y + high > self.floor and self.y > self.top:
            self.turn()

    def grid(self, grid: Grid) -> None:
        Table(self, grid).draw()
        self.y += 2

    def number_pages(self) -> None:
        if self.sheet.layout == Layout.CERTIFICATE:
            return
        kind = Type(self.stacks["song"], 9 * POINT, 9 * POINT)
        for number, page in enumerate(self.document.pages, 1):
            self.page = page
            words = f"第 {number} 页 / 共 {len(self.document.pages)} 页"
            rows = broken(words, kind, self.wide)
            self.rows(rows, kind, (self.left, self.floor + 8, self.wide), Align.CENTER)


class Table:
    """A grid: heights of rows by their text, rules around every cell, the head on each page."""

    def __init__(self, setter: Setter, grid: Grid):
        self.setter, self.grid = setter, grid
        total = sum(grid.widths)
        self.edges = [setter.left]
        for share in grid.widths:
            self.edges.append(self.edges[-1] + setter.wide * share / total)
        self.cells = [
            (row, column, self._cell(cell, column))
            for row, column, cell in place((*grid.head, *grid.body), len(grid.widths))
        ]
        self.heights = self._heights()

    def _cell(self, cell: Cell | str, column: int) -> Cell:
        if not isinstance(cell, str):
            return cell
        aligns = self.grid.aligns or (Align.CENTER,) * len(self.grid.widths)
        return Cell(cell, align=aligns[column])

    def _set(self, cell: Cell, column: int) -> tuple[Type, list[list[Sign]]]:
        kind = self.setter.type(cell.style, in_grid=True)
        text = "\n".join(cell.text) if cell.style == Style.VERTICAL else cell.text
        wide = self.edges[column + cell.colspan] - self.edges[column] - 2 * INSET
        return kind, broken(text, kind, wide)

    def _heights(self) -> list[float]:
        heights = [self.grid.height] * (len(self.grid.head) + len(self.grid.body))
        for row, column, cell in self.cells:
            kind, rows = self._set(cell, column)
            needed = max(len(rows) * kind.step + 2 * INSET, cell.height)
            last = row + cell.rowspan
            lacking = needed - sum(heights[row:last])
            heights[last - 1] += max(0, lacking)
        return heights

    def draw(self) -> None:
        heads = len(self.grid.head)
        start = 0
        while start < len(self.heights):
            end = self._together(start)
            needed = sum(self.heights[start:end])
            if self.setter.y + needed > self.setter.floor and self.setter.y > self.setter.top:
                self.setter.turn()
                self._band(0, heads if start >= heads else 0)
            self._band(start, end)
            start = end

    def _together(self, start: int) -> int:
        """The rows from `start` that hang together by a cell over several of them."""
        end = start + 1
        for row, _column, cell in self.cells:
            if start <= row < end:
                end = max(end, row + cell.rowspan)
        return end

    def _band(self, start: int, end: int) -> None:
        setter, top = self.setter, self.setter.y
        for row, column, cell in self.cells:
            if start <= row < end:
                above = top + sum(self.heights[start:row])
                self._draw_cell(cell, column, above, sum(self.heights[row : row + cell.rowspan]))
        setter.y = top + sum(self.heights[start:end])

    def _draw_cell(self, cell: Cell, column: int, above: float, high: float) -> None:
        left, right = self.edges[column], self.edges[column + cell.colspan]
        if self.grid.ruled:
            self.setter.page.frame(left, above, right - left, high)
        kind, rows = self._set(cell, column)
        top = above + (high - len(rows) * kind.step) / 2
        box = (left + INSET, top, right - left - 2 * INSET)
        self.setter.rows(rows, kind, box, cell.align)


def broken(text: str, kind: Type, wide: float, first: float = 0) -> list[list[Sign]]:
    """The lines of a text in so many mm; `first` is the indent of its first line."""
    rows = []
    for part in printable(text).split("\n"):
        rows += _paragraph(part, kind, wide, first)
    return rows or [[]]


def _paragraph(text: str, kind: Type, wide: float, first: float) -> list[list[Sign]]:
    rows, row, x = [], [], first
    for place_, char in enumerate(text):
        font = kind.stack.font(char)
        step = font.width(char) * kind.size
        if x + step > wide and row and char not in NOT_FIRST:
            cut = _cut(row, char)
            rows.append(row[:cut])
            row = _again(row[cut:], kind)
            x = row[-1].x + row[-1].font.width(row[-1].char) * kind.size if row else 0
        if not (char == " " and not row and place_ and rows):
            row.append(Sign(char, x, font))
            x += step
    return [*rows, row]


def _cut(row: list[Sign], char: str) -> int:
    """Where the line may end before `char`: not after an opening mark, not inside a word."""
    cut = len(row)
    if _is_word(char):
        while cut and _is_word(row[cut - 1].char):
            cut -= 1
        cut = cut or len(row)
    while cut > 1 and row[cut - 1].char in NOT_LAST:
        cut -= 1
    return cut


def _is_word(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char in "-_/")


def _again(signs: list[Sign], kind: Type) -> list[Sign]:
    x, moved = 0.0, []
    for sign in signs:
        moved.append(Sign(sign.char, x, sign.font))
        x += sign.font.width(sign.char) * kind.size
    return moved


def to_ofd(sheet: Sheet, faces: dict[str, list[Face]], day: date, attached=()) -> bytes:
    """The sheet as an OFD file; `faces` names the font files of each family, best first."""
    document = Setter(sheet, faces, day).set()
    for name, content in attached:
        document.attach(name, content)
    return document.content()
