"""LibreOffice opens the workbooks: the same cells in the same places, on paper like the form."""

import csv
import re
import subprocess

import pytest
from drawn import told
from house.industrial_licence.forms.measure import printable
from house.industrial_licence.forms.sheet import Grid, place
from house.industrial_licence.forms.xlsx import to_xlsx
from samples import NASTY, annex1, line
from six_forms import every_one

# Commas, quotes, UTF-8, cells as shown, formulas never, every worksheet into a file of its own.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
SHEETS = every_one()


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    profile = tmp_path_factory.mktemp("office")

    def convert(kind, folder):
        books = sorted(map(str, folder.glob("*.xlsx")))
        command = [
            "soffice", f"-env:UserInstallation=file://{profile}", "--headless",
            "--convert-to", kind, "--outdir", str(folder), *books,
        ]  # fmt: skip
        subprocess.run(command, capture_output=True, check=True, timeout=300)

    return convert


@pytest.fixture(scope="module")
def opened(office, tmp_path_factory):
    folder = tmp_path_factory.mktemp("books")
    for name, sheet in SHEETS.items():
        (folder / f"{name}.xlsx").write_bytes(to_xlsx(sheet))
    office(AS_CSV, folder)
    office("pdf", folder)
    return folder


def texts_in_order(section):
    for block in section.blocks:
        if isinstance(block, Grid):
            for _row, _column, cell in place((*block.head, *block.body), len(block.widths)):
                yield cell if isinstance(cell, str) else cell.text
        elif hasattr(block, "cells"):
            yield from (cell.text for cell in block.cells)


@pytest.mark.parametrize("name", SHEETS)
def test_the_office_shows_every_cell_of_the_form_in_its_order(opened, name):
    (section,) = SHEETS[name].sections
    (path,) = opened.glob(f"{name}-*.csv")
    with path.open(encoding="utf-8", newline="") as rows:
        shown = [cell for row in csv.reader(rows) for cell in row if cell]
    assert shown == [text for text in map(printable, texts_in_order(section)) if text]


@pytest.mark.parametrize("name", SHEETS)
def test_the_office_prints_it_on_the_paper_of_the_form(opened, name):
    sheet, path = SHEETS[name], opened / f"{name}.pdf"
    wide, high = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", told(
        "pdfinfo", str(path))).groups())  # fmt: skip
    assert (wide > high) == sheet.landscape and {round(wide), round(high)} == {595, 842}
    said = "".join(told("pdftotext", "-raw", str(path), "-").split())
    for text in sheet.texts():
        for part in text.split("\n"):
            assert "".join(part.split()) in said
    pages = told("pdftotext", "-raw", str(path), "-").count("\f")
    assert "".join(f"第{pages}页/共{pages}页".split()) in said


def test_hostile_cells_are_no_formulas_in_the_office_either(office, tmp_path):
    book = to_xlsx(annex1(granted=[line(text, remark="发证") for text in NASTY]))
    (tmp_path / "nasty.xlsx").write_bytes(book)
    office(AS_CSV, tmp_path)
    shown = next(tmp_path.glob("nasty-*获得*.csv")).read_text("utf-8")
    with next(tmp_path.glob("nasty-*获得*.csv")).open(encoding="utf-8", newline="") as rows:
        cells = {cell for row in csv.reader(rows) for cell in row}
    assert {"=1+1", "@SUM(A1)", "-1", "+86 571 0000"} <= cells
    assert "Err:" not in shown and "#NAME" not in shown
