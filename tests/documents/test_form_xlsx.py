"""The workbook holds the same cells as the sheet, all of them strings."""

from datetime import datetime
from io import BytesIO

import openpyxl
import pytest
from house.industrial_licence.forms.annex1 import ANNEX1
from house.industrial_licence.forms.measure import printable
from house.industrial_licence.forms.sheet import Cell, Grid, place
from house.industrial_licence.forms.xlsx import CUT, HOLDS, to_xlsx, write_xlsx
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape
from samples import annex1, every_sheet, line, nasty_annex1

SHEETS = every_sheet()


def opened(content: bytes):
    return openpyxl.load_workbook(BytesIO(content))


def written(leaf) -> list[str]:
    # openpyxl leaves the file format's own _xHHHH_ escapes for the caller to undo.
    return [unescape(c.value) for row in leaf.iter_rows() for c in row if c.value is not None]


def expected(section) -> list[str]:
    """The texts of a section in the order of rows, then columns."""
    texts = []
    for block in section.blocks:
        if isinstance(block, Grid):
            for _, _, cell in place((*block.head, *block.body), len(block.widths)):
                texts.append(cell if isinstance(cell, str) else cell.text)
        elif hasattr(block, "cells"):
            texts.extend(cell.text for cell in block.cells)
    return [printable(text) for text in texts if text]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.code)
def test_every_text_is_read_back_and_none_is_a_formula(sheet):
    book = opened(to_xlsx(sheet))
    assert len(book.worksheets) == len(sheet.sections)
    for leaf, section in zip(book, sheet.sections, strict=True):
        assert written(leaf) == expected(section)
        kinds = {cell.data_type for row in leaf.iter_rows() for cell in row}
        assert kinds <= {"s", "n"}, "n is openpyxl's word for an empty cell"
        assert not leaf._hyperlinks


@given(st.lists(st.text(), min_size=1, max_size=20))
@settings(max_examples=60, deadline=None)
def test_no_text_becomes_anything_but_itself(texts):
    sheet = annex1(granted=[line(text, remark="发证") for text in texts])
    (leaf, *_) = opened(to_xlsx(sheet))
    assert written(leaf) == expected(sheet.sections[0])


def test_the_workbook_prints_as_the_paper_does():
    for leaf in opened(to_xlsx(nasty_annex1())):
        assert leaf.page_setup.orientation == "landscape"
        assert leaf.page_setup.paperSize == 9
        # One page wide is the format's default and is not written.
        assert leaf.page_setup.fitToWidth in (None, 1) and leaf.page_setup.fitToHeight == 0
        assert leaf.sheet_properties.pageSetUpPr.fitToPage
        assert leaf.oddFooter.center.text == "第 &P 页 / 共 &N 页"
        assert leaf.print_title_rows and leaf.freeze_panes and leaf.print_area


def test_the_head_of_two_levels_is_merged():
    leaf = opened(to_xlsx(nasty_annex1())).worksheets[2]
    (over,) = [c for row in leaf.iter_rows() for c in row if c.value == "变更情况"]
    ranges = {str(each) for each in leaf.merged_cells.ranges}
    right = over.offset(0, 1).coordinate
    assert f"{over.coordinate}:{right}" in ranges
    assert over.offset(1, 0).value == "变更事项" and over.offset(1, 1).value == "变更日期"
    (number,) = [c for row in leaf.iter_rows() for c in row if c.value == "序号"]
    assert f"{number.coordinate}:{number.offset(1, 0).coordinate}" in ranges


def test_wrapped_rows_are_as_high_as_their_text():
    leaf = opened(to_xlsx(annex1(granted=[line("字" * 80, remark="发证")]))).worksheets[0]
    (cell,) = [c for row in leaf.iter_rows() for c in row if c.value == "1"]
    assert leaf.row_dimensions[cell.row].height > 80
    assert leaf.row_dimensions[cell.row + 1].height < 30


def test_a_text_too_long_for_excel_is_cut_and_says_so():
    leaf = opened(to_xlsx(annex1(granted=[line("长" * 40000, remark="发证")]))).worksheets[0]
    longest = max(written(leaf), key=len)
    assert len(longest) == HOLDS and longest.endswith(CUT)


def test_a_register_streams_its_rows():
    sheet, out = ANNEX1.fill({}, blank=True), BytesIO()
    rows = ((str(n + 1), *(f"甲{n}",) * 10) for n in range(3000))
    write_xlsx(sheet, out, {0: rows})
    leaf = opened(out.getvalue()).worksheets[0]
    assert written(leaf)[-2] == "甲2999" and len(written(leaf)) == 17 + 3000 * 11


def test_the_moment_makes_the_bytes_repeatable():
    moment = datetime(2014, 5, 3)
    sheet = annex1(granted=[line(remark="发证"), line(Cell("x").text, remark="换证")])
    assert to_xlsx(sheet, moment) == to_xlsx(sheet, moment)
