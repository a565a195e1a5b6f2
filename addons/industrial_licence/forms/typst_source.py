"""The Sheet as typst reads it: one fixed program, and the sheet beside it as JSON data.

No text of a sheet is ever put into the program, so nothing a citizen types can be markup.
"""

import json
from io import BytesIO
from pathlib import Path

import segno

from .measure import (
    GRIDS,
    MARGINS,
    POINT,
    SIZES,
    page,
    pieces,
    printable,
    rooms,
    row_lines,
)
from .sheet import Align, Block, Cell, Code, Grid, Line, Row, Sheet, Style, place

PROGRAM = Path(__file__).with_name("sheet.typ").read_text("utf-8")
STANDARDS = ("a-2a", "ua-1")
LEADING = 1.3
AIRY = (Style.OPINION, Style.PRINT)  # cells of several paragraphs, set with wider margins
HEADS = 30  # mm kept for a table's head when a row is measured against the page
# Licensed fonts of the office first; the free look-alikes shipped with Debian after them.
RARE = ["HanaMinA", "HanaMinB", "BabelStone Han", "DejaVu Sans"]
FAMILIES = {
    "song": ["SimSun", "Noto Serif CJK SC", *RARE],
    "title": ["FZXiaoBiaoSong-B05S", "Noto Serif CJK SC", *RARE],
    "hei": ["SimHei", "Noto Sans CJK SC", *RARE],
    "fang": ["FangSong_GB2312", "FangSong", "FandolFang R", "Noto Serif CJK SC", *RARE],
}


def request(sheet: Sheet, *, mark: str = "", watermark: str = "", author: str = "") -> dict:
    """All the engine needs to draw a sheet, as plain data."""
    drawn = drawing(sheet) | {
        "mark": printable(mark),
        "watermark": printable(watermark),
        "author": printable(author),
    }
    return {
        "source": PROGRAM,
        "sheet": json.dumps(drawn, ensure_ascii=False),
        "families": FAMILIES,
        "standards": STANDARDS,
    }


def drawing(sheet: Sheet) -> dict:
    """The sheet with heights, break points and pictures worked out for the paper."""
    size = SIZES[sheet.layout]
    return {
        "title": printable(sheet.title),
        "paper": sheet.paper,
        "landscape": sheet.landscape,
        "layout": sheet.layout,
        "margins": MARGINS[sheet.layout],
        "size": size,
        "sections": [
            {"blocks": [_block(block, sheet, size) for block in section.blocks]}
            for section in sheet.sections
        ],
    }


def _block(block: Block, sheet: Sheet, size: float) -> dict:
    if isinstance(block, Code):
        return {"kind": "code", "svg": qr(block.content), "size": block.size, "label": block.label}
    if isinstance(block, Line):
        return _line(block, page(sheet)[0] / (size * POINT))
    return Lattice(block, sheet).data()


def qr(content: str) -> str:
    """The QR code of a text as an SVG picture."""
    picture = BytesIO()
    segno.make(content, error="m", micro=False).save(picture, kind="svg", xmldecl=False, border=2)
    return picture.getvalue().decode()


def _line(line: Line, room: float) -> dict:
    widths = line.widths or (1,) * len(line.cells)
    shares = [room * share / sum(widths) for share in widths]
    cells = [_cell(cell, share) for cell, share in zip(line.cells, shares, strict=True)]
    return {"kind": "line", "cells": cells, "widths": widths, "indent": line.indent}


class Lattice:
    """A grid on its paper: how wide its columns are and when a row outgrows its height."""

    def __init__(self, grid: Grid, sheet: Sheet):
        wide, high = page(sheet)
        self.grid = grid
        self.size = GRIDS[sheet.layout]
        self.room = rooms(grid, wide, self.size)
        self.aligns = grid.aligns or (Align.CENTER,) * len(grid.widths)
        self.pitch = self.size * POINT * LEADING
        # Rows higher than their margins make them need something that holds them open.
        self.strut = grid.height if grid.height > self.size * POINT + 3.8 else 0
        self.tall = (high - HEADS) / self.pitch

    def data(self) -> dict:
        starts: dict[int, list[int]] = {}
        rows = (*self.grid.head, *self.grid.body)
        for row, column, _ in place(rows, len(self.room)):
            starts.setdefault(row, []).append(column)
        heads = len(self.grid.head)
        body = [self._row(row, starts[heads + n]) for n, row in enumerate(self.grid.body)]
        return {
            "kind": "grid",
            "widths": self.grid.widths,
            "ruled": self.grid.ruled,
            "size": self.size,
            "aligns": self.aligns,
            "inset": max(1, min(1.9, (self.grid.height - self.size * POINT) / 2)),
            "head": [self._cells(row, starts[n]) for n, row in enumerate(self.grid.head)],
            "rows": [0] * heads + [height for height, _ in body],
            "body": [cells for _, cells in body],
        }

    def _row(self, row: Row, starts: list[int]) -> tuple[float, list]:
        """The height of a row (0: as high as its text) and its cells."""
        asked = max((cell.height for cell in row if isinstance(cell, Cell)), default=0)
        count = row_lines(row, self.room, starts)
        inset = max(4.2 if getattr(cell, "style", "") in AIRY else 2.2 for cell in row)
        if count * self.pitch + inset <= (asked or self.grid.height):
            return asked or self.grid.height, self._cells(row, starts)
        return 0, self._cells(row, starts, count > self.tall, asked or self.strut)

    def _cells(self, row: Row, starts: list[int], breaks: bool = False, least: float = 0) -> list:
        cells = []
        if least and isinstance(row[-1], str):
            row = (*row[:-1], Cell(row[-1], align=self.aligns[starts[-1]]))
        for cell, start in zip(row, starts, strict=True):
            span = 1 if isinstance(cell, str) else cell.colspan
            room = sum(self.room[start : start + span])
            cells.append(_cell(cell, room, breaks, self.aligns[start]))
        if least and not breaks:
            cells[-1] |= {"least": least}
        return cells


def _cell(
    cell: Cell | str, room: float, breaks: bool = False, align: Align = Align.LEFT
) -> dict | str:
    if isinstance(cell, str):
        text = printable(cell)
        parts = pieces(text, room)
        if len(parts) == 1 and not breaks:
            return text
        cell = Cell(cell, align=align)
    drawn = {
        "style": cell.style,
        "align": cell.align,
        "colspan": cell.colspan,
        "rowspan": cell.rowspan,
        "breaks": breaks or cell.rowspan > 1,
        "text": printable(cell.text),
    }
    if cell.style in AIRY:
        drawn["parts"] = [{"runs": _runs(part, room)} for part in _paragraphs(cell)]
    elif cell.style != Style.VERTICAL:
        drawn["runs"] = _runs(cell, room)
    return drawn


def _paragraphs(cell: Cell) -> list[Cell]:
    """A cell per line of the text, each with the missing ranges that fall into it."""
    parts, start = [], 0
    for text in cell.text.split("\n"):
        end = start + len(text)
        gaps = tuple(
            (left - start, right - start) for left, right in cell.missing if start <= left < end
        )
        parts.append(Cell(text, missing=gaps))
        start = end + 1
    return parts


def _runs(cell: Cell, room: float) -> list:
    """The text cut into plain runs, runs that may break inside, and missing ones."""
    runs, end = [], 0
    for left, right in cell.missing:
        runs += [*_plain(cell.text[end:left], room), {"missing": printable(cell.text[left:right])}]
        end = right
    return runs + _plain(cell.text[end:], room) or [""]


def _plain(text: str, room: float) -> list:
    if not text:
        return []
    parts = pieces(printable(text), room)
    return [parts[0] if len(parts) == 1 else {"pieces": parts}]
