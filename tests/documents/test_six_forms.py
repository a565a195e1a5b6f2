"""The six paper forms, blank and filled: every cell, and every rule where the paper has it."""

import os
import re
import subprocess
from itertools import accumulate
from pathlib import Path

import pytest
from drawn import cells_of, told
from house.industrial_licence.forms.measure import MARGINS, page
from house.industrial_licence.forms.sheet import Grid
from six_forms import as_text, every_one

GOLDEN = Path(__file__).parents[1] / "data" / "golden"
SHEETS = every_one()
DOTS = 100  # per inch
INCH = 25.4


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(params=SHEETS)
def named(request):
    return request.param, SHEETS[request.param]


def test_every_cell_is_the_golden_one(named):
    name, sheet = named
    path = GOLDEN / f"{name}.txt"
    # LICENCE_GOLDEN=write puts down what is drawn now; a person compares it with the annex.
    if os.environ.get("LICENCE_GOLDEN") == "write":
        path.write_text(as_text(sheet), "utf-8")
    assert as_text(sheet) == path.read_text("utf-8")


def test_there_is_a_golden_file_for_each_and_no_other():
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(SHEETS)
    assert len(SHEETS) == 12


def test_the_pdf_says_the_golden_cells_in_their_order(press, named):
    _, sheet = named
    grid = [squeezed(text) for text in cells_of(press(sheet))]
    golden = [
        squeezed(cell if isinstance(cell, str) else cell.text)
        for section in sheet.sections
        for block in section.blocks
        if isinstance(block, Grid)
        for row in (*block.head, *block.body)
        for cell in row
    ]
    assert grid == golden
    whole = squeezed(told("pdftotext", "-raw", str(press(sheet)), "-"))
    for text in sheet.texts():
        assert all(squeezed(part) in whole for part in text.split("\n")) or squeezed(text) in golden


def test_the_upright_rules_stand_where_the_columns_of_the_form_end(press, named):
    """The picture of the first page: a black column of dots at every edge of the table."""
    _, sheet = named
    wide, dark = picture(press(sheet))
    left, _ = MARGINS[sheet.layout][3], None
    for block in sheet.sections[0].blocks:
        if isinstance(block, Grid):
            share = page(sheet)[0] / sum(block.widths)
            edges = [left, *(left + share * each for each in accumulate(block.widths))]
            missing = [edge for edge in edges if not any(ruled(dark, wide, edge))]
            assert not missing


def picture(path) -> tuple[int, list[bytes]]:
    """Width in dots and the rows of the first page."""
    command = ["pdftoppm", "-r", str(DOTS), "-gray", "-f", "1", "-l", "1", str(path)]
    content = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", content)
    wide = int(head[1])
    dots = content[head.end() :]
    return wide, [dots[start : start + wide] for start in range(0, len(dots), wide)]


def ruled(rows: list[bytes], wide: int, edge: float):
    """For each dot around the edge: whether a rule of at least 8 mm runs through it."""
    at = round(edge / INCH * DOTS)
    least = round(8 / INCH * DOTS)
    for dot in range(max(0, at - 2), min(wide, at + 3)):
        column = bytes(row[dot] < 160 for row in rows)
        yield b"\x01" * least in column
