"""The Sheet as typst reads it: one fixed program, and the sheet beside it as JSON data.

No text of a sheet is ever put into the program, so nothing a citizen types can be markup.
"""

import json
from io import BytesIO
from pathlib import Path

import segno

from .measure import (
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

Aligns = tuple[Align, ...]
PROGRAM = Path(__file__).with_name("sheet.typ").read_text("utf-8")
STANDARDS = ("a-2a", "ua-1")
LEADING = 1.3
TALL = 25  # lines beyond which a row may be cut at a page's end
# Licensed fonts of the office first; the free look-alikes shipped with Debian after them.
RARE = ["HanaMinA", "HanaMinB", "BabelStone Han", "DejaVu Sans"]
FAMILIES = {
    "song": ["SimSun", "Noto Serif CJK SC", *RARE],
    "title": ["FZXiaoBiaoSong-B05S", "Noto Serif CJK SC", *RARE],
    "hei": ["SimHei", "Noto Sans CJK SC", *RARE],
    "kai": ["KaiTi", "LXGW WenKai", "Noto Serif CJK SC", *RARE],
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
    return _grid(block, sheet, min(size, 12))


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


def _grid(grid: Grid, sheet: Sheet, size: float) -> dict:
    room = rooms(grid, page(sheet)[0], size)
    starts = {}
    for row, column, _ in place((*grid.head, *grid.body), len(room)):
        starts.setdefault(row, []).append(column)
    heads = len(grid.head)
    body = [
        _row(row, room, starts[heads + number], grid, size) for number, row in enumerate(grid.body)
    ]
    return {
        "kind": "grid",
        "widths": grid.widths,
        "ruled": grid.ruled,
        "size": size,
        "aligns": _aligns(grid),
        "inset": max(1, min(1.9, (grid.height - size * POINT) / 2)),
        "head": [
            _cells(row, room, starts[number], _aligns(grid)) for number, row in enumerate(grid.head)
        ],
        "rows": [0] * heads + [height for height, _ in body],
        "body": [cells for _, cells in body],
    }


def _aligns(grid: Grid) -> Aligns:
    return grid.aligns or (Align.CENTER,) * len(grid.widths)


def _row(
    row: Row, room: list[float], starts: list[int], grid: Grid, size: float
) -> tuple[float, list]:
    """The height of a row (0: as high as its text) and its cells."""
    asked = max((cell.height for cell in row if isinstance(cell, Cell)), default=0) or grid.height
    count = row_lines(row, [each * 0.9 for each in room], starts)
    fits = count * size * POINT * LEADING + 2.2 <= asked
    return (asked if fits else 0), _cells(row, room, starts, _aligns(grid), count > TALL)


def _cells(
    row: Row, room: list[float], starts: list[int], aligns: Aligns, breaks: bool = False
) -> list:
    cells = []
    for cell, start in zip(row, starts, strict=True):
        span = 1 if isinstance(cell, str) else cell.colspan
        cells.append(_cell(cell, sum(room[start : start + span]), breaks, aligns[start]))
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
    if cell.style in (Style.OPINION, Style.PRINT):
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
