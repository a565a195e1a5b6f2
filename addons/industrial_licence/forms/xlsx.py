"""The Sheet as a workbook set up for printing as the paper form is.

Every text is written as a string, never as a formula, number or link. Rows go out one by one
(constant memory), so a register of any length fits: `rows` gives the body of a section lazily.
A cell of Excel holds 32,767 characters; a longer text is cut there and says so.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from io import BytesIO
from itertools import accumulate, groupby, pairwise
from typing import BinaryIO

import segno
import xlsxwriter

from .measure import CLEAN, GRIDS, POINT, lines, page, printable
from .sheet import Align, Cell, Code, Grid, Layout, Line, Row, Section, Sheet, Style, place
from .xlsx_page import WorkbookPage

FOOT = "&C第 &P 页 / 共 &N 页"
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
HOLDS = 32767
CUT = "……（此处文字过长，全文见PDF文书）"
CHARACTER = 1.95  # mm of one unit of Excel's column width
MOST = 409  # points, the highest row Excel knows
NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", "_"))

LOOKS = {
    Style.ANNEX: {"font_name": "黑体", "font_size": 14},
    Style.AUTHORITY: {"font_name": "宋体", "font_size": 18, "bold": True},
    Style.TITLE: {"font_name": "宋体", "font_size": 18, "bold": True},
    Style.SUBTITLE: {"font_name": "黑体", "font_size": 15},
    Style.NOTE: {"font_name": "宋体", "font_size": 10},
    Style.HEAD: {"font_name": "黑体"},
    Style.LABEL: {"font_name": "宋体"},
    Style.PRINT: {"font_name": "宋体"},
    Style.VERTICAL: {"font_name": "宋体", "rotation": 270},
}
BODY = {"font_name": "仿宋", "font_size": 10.5}


def to_xlsx(sheet: Sheet, moment: datetime | None = None) -> bytes:
    """The whole workbook as bytes."""
    out = BytesIO()
    write_xlsx(sheet, out, moment=moment)
    return out.getvalue()


def write_xlsx(
    sheet: Sheet,
    out: BinaryIO,
    rows: Mapping[int, Iterable[Row]] | None = None,
    moment: datetime | None = None,
) -> None:
    """The workbook into `out`; `rows` holds, by section, the body of that section's grid."""
    book = xlsxwriter.Workbook(out, OPTIONS)
    about = {"title": printable(sheet.title)} | ({"created": moment} if moment else {})
    book.set_properties(about)
    try:
        for number, section in enumerate(sheet.sections):
            name = f"{number + 1} {printable(section.title)}"[:31].translate(NOT_IN_NAMES)
            leaf = book.add_worksheet(name, worksheet_class=WorkbookPage)
            Leaf(book, leaf, sheet, section).draw((rows or {}).get(number))
    finally:
        book.close()


class Leaf:
    """One worksheet, written from the top down."""

    def __init__(self, book, page_of_book, sheet: Sheet, section: Section):
        self.book = book
        self.leaf = page_of_book
        self.section = section
        self.size = GRIDS[sheet.layout]
        self.wide = page(sheet)[0]
        self.room = self.wide / (self.size * POINT) * 0.92  # characters, less the cells' margins
        self.edges = _edges(section)
        self.formats: dict[tuple, object] = {}
        self.row = 0
        self._set_up(sheet)

    def _set_up(self, sheet: Sheet) -> None:
        for column, (left, right) in enumerate(pairwise(self.edges)):
            self.leaf.set_column(column, column, (right - left) * self.wide / CHARACTER)
        if sheet.landscape:
            self.leaf.set_landscape()
        self.leaf.set_paper({"a4": 9, "a3": 8}[sheet.paper])
        self.leaf.fit_to_pages(1, 0)
        self.leaf.center_horizontally()
        self.leaf.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.7)
        if sheet.layout != Layout.CERTIFICATE:
            self.leaf.set_footer(FOOT)

    def draw(self, rows: Iterable[Row] | None = None) -> None:
        for block in self.section.blocks:
            if isinstance(block, Line):
                self._line(block)
            elif isinstance(block, Code):
                self._code(block)
            else:
                self._grid(block, block.body if rows is None else rows)
        self.leaf.print_area(0, 0, max(self.row - 1, 0), len(self.edges) - 2)

    def _line(self, line: Line) -> None:
        shares = _shares(line.widths or (1,) * len(line.cells))
        starts = [_nearest(self.edges, share) for share in shares]
        ends = starts[1:]
        self._height(zip(line.cells, starts, ends, strict=False), 20)
        for cell, start, end in zip(line.cells, starts, ends, strict=False):
            self._put(cell, start, 1, end - start, False, line.indent)
        self.row += 1

    def _code(self, code: Code) -> None:
        picture = BytesIO()
        segno.make(code.content, error="m", micro=False).save(picture, kind="png", scale=4)
        self.leaf.set_row(self.row, code.size / POINT)
        options = {"image_data": picture, "description": printable(code.label)}
        self.leaf.insert_image(self.row, 0, "code.png", options)
        self.row += 1

    def _grid(self, grid: Grid, body: Iterable[Row]) -> None:
        columns = [_nearest(self.edges, each) for each in _shares(grid.widths)]
        first = self.row
        self._rows(grid, grid.head, columns)
        if grid.head and sum(isinstance(each, Grid) for each in self.section.blocks) == 1:
            self.leaf.repeat_rows(first, self.row - 1)
            self.leaf.freeze_panes(self.row, 0)
        self._rows(grid, body, columns)

    def _rows(self, grid: Grid, rows: Iterable[Row], columns: list[int]) -> None:
        aligns = grid.aligns or (Align.CENTER,) * len(grid.widths)
        is_simple = columns == list(range(len(columns)))
        for is_plain, group in groupby(rows, lambda row: is_simple and _is_plain(row, columns)):
            if is_plain:
                self._plain_rows(grid, group, aligns)
            else:
                self._spanned_rows(grid, group, columns, aligns)

    def _plain_rows(self, grid: Grid, rows: Iterable[Row], aligns: tuple[Align, ...]) -> None:
        # The body of a long register: no spans, no styles, so nothing is looked up per cell.
        forms = [self._format(Cell(align=align), grid.ruled, 0) for align in aligns]
        room = [(right - left) * self.room for left, right in pairwise(self.edges)]
        least = grid.height / POINT
        for row in rows:
            texts = row if _is_clean("".join(row)) else [_shown(text) for text in row]
            points = max(_tallest(texts, room) * self.size * 1.3 + 3, least)
            self.leaf.write_texts(self.row, min(MOST, points), texts, forms)
            self.row += 1

    def _spanned_rows(self, grid: Grid, rows: Iterable[Row], columns: list[int], aligns) -> None:
        top, waiting, hanging = self.row, [], []
        for number, column, cell in place(rows, len(grid.widths)):
            if top + number != self.row:
                self._flush(grid, waiting, hanging)
                waiting, hanging = [], [each for each in hanging if each[0] > self.row]
            drawn = Cell(cell, align=aligns[column]) if isinstance(cell, str) else cell
            start, end = columns[column], columns[column + drawn.colspan]
            waiting.append((drawn, start, end))
            if drawn.rowspan > 1:
                hanging.append((self.row + drawn.rowspan, drawn, start, end))
        if waiting:
            self._flush(grid, waiting, hanging)

    def _flush(self, grid: Grid, waiting: list, hanging: list) -> None:
        asked = max((cell.height for cell, *_ in waiting), default=0) or grid.height
        self._height((each for each in waiting if each[0].rowspan == 1), asked / POINT)
        for cell, start, end in waiting:
            self._put(cell, start, cell.rowspan, end - start, grid.ruled)
        for bottom, cell, start, end in hanging:
            if self.row < bottom and (cell, start, end) not in waiting:
                self._blank(range(start, end), self._format(cell, grid.ruled, 0))
        self.row += 1

    def _blank(self, columns: range, form) -> None:
        for column in columns:
            self.leaf.write_blank(self.row, column, None, form)

    def _height(self, cells: Iterable, least: float) -> None:
        # Without a height of its own a wrapped row prints one line high in LibreOffice.
        most = 1
        for cell, start, end in cells:
            room = (self.edges[end] - self.edges[start]) * self.room
            scale = LOOKS.get(cell.style, BODY).get("font_size", self.size) / self.size
            count = len(cell.text) if cell.style == Style.VERTICAL else 0
            most = max(most, count or lines(printable(cell.text), room / scale) * scale)
        points = max(most * self.size * 1.3 + 3, least)
        self.leaf.set_row(self.row, min(MOST, points))

    def _put(
        self, cell: Cell, start: int, deep: int, broad: int, ruled: bool, indent: float = 0
    ) -> None:
        row = self.row
        form = self._format(cell, ruled, indent)
        self.leaf.write_text(row, start, _shown(cell.text), form)
        self._blank(range(start + 1, start + broad), form)
        if deep * broad > 1:
            # merge_range() would write the rows below at once, which constant memory forbids.
            self.leaf.merge.append([row, start, row + deep - 1, start + broad - 1])

    def _format(self, cell: Cell, ruled: bool, indent: float):
        key = (cell.style, cell.align, ruled, bool(cell.missing), indent)
        if key not in self.formats:
            look = BODY | LOOKS.get(cell.style, {}) | {"text_wrap": True, "valign": "vcenter"}
            look |= {"align": cell.align.value, "indent": int(indent), "border": int(ruled)}
            if cell.missing:
                look |= {"font_color": "#C00000", "bold": True}
            self.formats[key] = self.book.add_format(look)
        return self.formats[key]


def _is_plain(row: Row, columns: list[int]) -> bool:
    return len(row) == len(columns) - 1 and all(isinstance(cell, str) for cell in row)


def _tallest(texts: Iterable[str], rooms: Iterable[float]) -> int:
    """Lines of the longest cell; none takes more than if all its characters were wide."""
    most = 1
    for text, room in zip(texts, rooms, strict=True):
        if len(text) > most * room or "\n" in text:
            most = max(most, lines(text, room))
    return most


def _is_clean(text: str) -> bool:
    """Whether nothing has to be done to a text of so few characters."""
    return len(text) <= HOLDS and CLEAN.fullmatch(text) is not None


def _shown(text: str) -> str:
    text = printable(text)
    return text if len(text) <= HOLDS else text[: HOLDS - len(CUT)] + CUT


def _shares(widths: tuple[float, ...]) -> list[float]:
    total = sum(widths)
    return [0, *(round(each / total, 4) for each in accumulate(widths))]


def _edges(section: Section) -> list[float]:
    """The column edges of a section, as shares of its width: its grids', else its lines'."""
    grids = [block for block in section.blocks if isinstance(block, Grid)]
    edges = sorted({each for grid in grids for each in _shares(grid.widths)} | {0, 1})
    for block in section.blocks:
        edges = _widened(edges, block) if isinstance(block, Line) else edges
    return edges


def _widened(edges: list[float], line: Line) -> list[float]:
    """More edges, if two texts of a line would else fall into one column."""
    shares = _shares(line.widths or (1,) * len(line.cells))
    near = {_nearest(edges, share) for share in shares}
    return edges if len(near) == len(shares) else sorted({*edges, *shares})


def _nearest(edges: list[float], share: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - share))
