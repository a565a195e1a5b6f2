"""A row written at once is byte for byte the row xlsxwriter writes cell by cell."""

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from house.industrial_licence.forms.xlsx import OPTIONS
from house.industrial_licence.forms.xlsx_page import WorkbookPage
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

CARE = ["", " ", "甲 乙", " 甲", "乙\u3000", "\n", "甲\n乙", "<r>", "A&B", "_x0041_", "_x", "\x07",
        "a" * 20000, "公司（中国）", "\t甲", "é", "\ufffe", "=1+1", "\U0001f600" * 9]  # fmt: skip
TEXTS = st.lists(
    st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(CARE)),
    min_size=1, max_size=6,
)  # fmt: skip
HEIGHTS = st.sampled_from([15, 16.65, 409, 20.4])


def page(rows, write, page_class=None) -> str:
    out = BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        leaf = book.add_worksheet("甲", worksheet_class=page_class)
        forms = [book.add_format({"border": number % 2}) for number in range(6)]
        leaf.write_string(0, 0, "head")
        for number, (height, texts) in enumerate(rows, 1):
            write(leaf, number, height, texts, forms[: len(texts)])
        leaf.write_string(len(rows) + 1, 3, "foot")
    return ZipFile(out).read("xl/worksheets/sheet1.xml").decode()


def cell_by_cell(leaf, row, height, texts, forms):
    leaf.set_row(row, height)
    for column, (text, form) in enumerate(zip(texts, forms, strict=True)):
        if text:
            leaf.write_string(row, column, text, form)
        else:
            leaf.write_blank(row, column, None, form)


@given(st.lists(st.tuples(HEIGHTS, TEXTS), max_size=5))
@settings(max_examples=200, deadline=None)
def test_the_bytes_are_those_of_xlsxwriter(rows):
    rows = [(h, [t for t in texts if not (t.startswith("<r>") and t.endswith("</r>"))] or ["甲"])
            for h, texts in rows]  # fmt: skip
    assert page(rows, WorkbookPage.write_texts, WorkbookPage) == page(rows, cell_by_cell)


@pytest.mark.parametrize("text", ["<r><t>甲</t></r>", "<r></r>", "<r></c></row></r>"])
def test_a_text_that_looks_like_mark_up_is_a_text(text):
    out = BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        leaf, form = book.add_worksheet(worksheet_class=WorkbookPage), book.add_format()
        leaf.write_texts(0, 15, [text, "甲"], [form, form])
        leaf.write_text(1, 0, text, form)
    leaf = openpyxl.load_workbook(BytesIO(out.getvalue())).active
    assert [unescape(leaf.cell(row, 1).value) for row in (1, 2)] == [text, text]
