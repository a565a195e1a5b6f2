"""How wide a text stands and how many lines it takes, in characters (em); an honest estimate."""

import re
from collections.abc import Iterable
from math import ceil

from .sheet import Grid, Layout, Paper, Row, Sheet, Style

NARROW = 0.55
SNUG = 0.95  # of a column is used by Chinese text, whose signs are all one em wide
SLACK = 0.7  # of a column is used in the worst line: wide letters, words that do not break
SIGN = "〓"  # the printer's mark for a character he has no type for
# Control, unpaired, private and never-assigned code points: no font and no XML can carry them.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff"
    "\ufff9-\ufffc\ufffe\uffff"
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 15)
    )
    + "\U000f0000-\U0010ffff]"
)
BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Direction overrides would let one name turn the words beside it round.
STEERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
# What nearly every text consists of; asked first, because most texts need nothing done.
CLEAN = re.compile("[ -~\n\u00a1-\u1fff\u2030-\u205e\u2070-\ud7ff\uf900-\ufdcf\uff01-\uffee]*")
RUN = re.compile(r"[^\s\u2e80-\uff60\U00020000-\U0003ffff]{6,}")

PAPERS = {Paper.A4: (210, 297), Paper.A3: (297, 420)}  # upright, in mm
MARGINS = {  # top, right, bottom, left, in mm
    Layout.TABLE: (20, 18, 18, 18),
    Layout.LETTER: (37, 26, 30, 28),
    Layout.CERTIFICATE: (24, 26, 20, 26),
}
SIZES = {Layout.TABLE: 10.5, Layout.LETTER: 16, Layout.CERTIFICATE: 15}  # points
GRIDS = {Layout.TABLE: 10.5, Layout.LETTER: 12, Layout.CERTIFICATE: 16}  # inside tables
POINT = 0.3528  # mm


def printable(text: str) -> str:
    """The text as paper and XML can carry it; what they cannot shows as 〓."""
    if CLEAN.fullmatch(text):
        return text
    text = BREAK.sub("\n", text.replace("\t", " "))
    return STEERING.sub("", UNPRINTABLE.sub(SIGN, text))


def unprintable(text: str) -> set[str]:
    """The characters of a text that no document can show."""
    return set(UNPRINTABLE.findall(text))


def width(text: str) -> float:
    wide = len(text) - len(text.encode("ascii", "ignore"))
    return wide + NARROW * (len(text) - wide)


def lines(text: str, room: float) -> int:
    """Lines the text takes in a column of so many characters."""
    if "\n" not in text:
        if len(text) <= room:
            return 1
        return max(1, ceil(width(text) / room))
    return sum(max(1, ceil(width(part) / room)) for part in text.split("\n"))


def pieces(text: str, room: float) -> list[str]:
    """The text cut where it may break, if a run without any space is wider than its column."""
    if not any(width(run) > room for run in RUN.findall(text)):
        return [text]
    cut = []
    end = 0
    for run in RUN.finditer(text):
        if width(run[0]) > room:
            cut.append(text[end : run.start()])
            step = max(1, int(room / 4))
            cut.extend(run[0][i : i + step] for i in range(0, len(run[0]), step))
            end = run.end()
    return [piece for piece in (*cut, text[end:]) if piece]


def page(sheet: Sheet) -> tuple[float, float]:
    """Width and height left for the text, in mm."""
    wide, high = PAPERS[sheet.paper][:: -1 if sheet.landscape else 1]
    top, right, bottom, left = MARGINS[sheet.layout]
    return wide - left - right, high - top - bottom


def rooms(grid: Grid, wide: float, size: float, inset: float = 1) -> list[float]:
    """Characters each column holds when the grid is so many mm wide."""
    total = sum(grid.widths)
    return [max(1, (share * wide / total - 2 * inset) / (size * POINT)) for share in grid.widths]


def row_lines(row: Row, columns: list[float], starts: Iterable[int]) -> int:
    """No row takes more lines than this, even set in the widest letters."""
    most = 1
    for cell, start in zip(row, starts, strict=True):
        if isinstance(cell, str):
            most = max(most, _most(cell, columns[start]))
        elif cell.style == Style.VERTICAL:
            most = max(most, ceil(len(cell.text) / cell.rowspan))
        elif cell.rowspan == 1:
            most = max(most, _most(cell.text, sum(columns[start : start + cell.colspan])))
    return most


def _most(text: str, room: float) -> int:
    if text.isdigit():
        return lines(text, room)
    room = max(1, room * (SNUG if len(text) == width(text) else SLACK))
    if len(text) <= room and "\n" not in text:
        return 1
    return sum(max(1, ceil(len(part) / room)) for part in printable(text).split("\n"))
