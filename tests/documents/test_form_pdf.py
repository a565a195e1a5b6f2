"""What the PDF says is what the sheet says, cell by cell and page by page."""

import re
import subprocess

import pytest
from drawn import cells_of, pages_of, told
from house.industrial_licence.forms.measure import printable
from house.industrial_licence.forms.sheet import Grid, Layout
from house.industrial_licence.forms.typst_source import request
from samples import annex1, every_sheet, line, nasty_annex1

SHEETS = every_sheet()
NAMES = [f"{sheet.code}-{number}" for number, sheet in enumerate(SHEETS)]


def said(text: str) -> str:
    """A text without spaces; right-to-left words in any order, as extractors differ on it."""
    bare = "".join(printable(text).split())
    return "".join(sorted(bare)) if any("\u0590" <= sign <= "\u06ff" for sign in bare) else bare


def sheet_cells(sheet) -> list[str]:
    return [
        said(cell if isinstance(cell, str) else cell.text)
        for section in sheet.sections
        for block in section.blocks
        if isinstance(block, Grid)
        for row in (*block.head, *block.body)
        for cell in row
    ]


@pytest.mark.parametrize("sheet", SHEETS, ids=NAMES)
def test_every_cell_of_the_sheet_is_read_back_from_the_pdf(press, sheet):
    assert [said(text) for text in cells_of(press(sheet))] == sheet_cells(sheet)


@pytest.mark.parametrize("sheet", SHEETS, ids=NAMES)
def test_every_line_outside_the_tables_is_read_back(press, sheet):
    whole = "".join(told("pdftotext", "-raw", str(press(sheet)), "-").split())
    for text in sheet.texts():
        if said(text) not in sheet_cells(sheet):
            assert said(text) in whole


@pytest.mark.parametrize("sheet", SHEETS, ids=NAMES)
def test_the_file_is_whole_tagged_archival_and_carries_its_fonts(press, sheet):
    path = press(sheet)
    told("qpdf", "--check", str(path))
    assert "Tagged:          yes" in told("pdfinfo", str(path))
    meta = told("pdfinfo", "-meta", str(path))
    assert "<pdfaid:part>2<" in meta and "<pdfaid:conformance>A<" in meta
    assert "<pdfuaid:part>1<" in meta
    fonts = [row.split() for row in told("pdffonts", str(path)).splitlines()[2:]]
    assert fonts
    for row in fonts:
        assert row[-5:-2] == ["yes", "yes", "yes"], f"embedded, subset, to Unicode: {row}"
        assert "Type 3" not in " ".join(row)


def test_the_head_stands_on_every_page_and_pages_are_counted(press):
    path = press(annex1(granted=[line("示范电缆厂", remark="发证")] * 120))
    pages = pages_of(path)
    own = [page for page in pages if "示范电缆厂" in page]
    assert len(own) > 3
    for page in own:
        assert page.count("证书编号") == 1 and page.count("企业名称") == 1
    for number, page in enumerate(pages, 1):
        assert page.split()[-1] == f"第{number}页/共{len(pages)}页"
    assert "120" in own[-1]


def test_no_row_is_torn_between_two_pages(press):
    rows = [line(f"〈{n}首" + "字" * 60 + f"尾{n}〉", remark="发证") for n in range(80)]
    for page in pages_of(press(annex1(granted=rows))):
        assert page.count("首") == page.count("尾")


def test_a_cell_of_500_lines_goes_on_over_pages_with_nothing_lost(press):
    text = "\n".join(f"行{n:03}" for n in range(500))
    path = press(annex1(granted=[line(domicile=text, remark="发证")]))
    assert said(text) in map(said, cells_of(path))
    assert len(pages_of(path)) > 15


def test_the_same_sheet_gives_the_same_bytes(engine):
    ask = request(nasty_annex1())
    assert engine.draw(ask, moment=7).content == engine.draw(ask, moment=7).content


def test_a_preview_is_marked_and_still_archival(press):
    sheet = annex1(granted=[line(remark="发证")] * 40)
    path = press(sheet, watermark="预览", mark="补打")
    assert all("补打" in page for page in pages_of(path))
    assert [said(text) for text in cells_of(path)] == sheet_cells(sheet)


def test_what_is_missing_is_red_on_paper(press, tmp_path):
    path = press(annex1(granted=[line(domicile="", remark="发证")]))
    command = ["pdftoppm", "-r", "90", "-f", "1", "-l", "1", str(path), str(tmp_path / "p")]
    subprocess.run(command, check=True)
    pixels = next(tmp_path.glob("p*.ppm")).read_bytes()[15:]
    red = sum(r - g > 80 and r - b > 80 for r, g, b in zip(*[iter(pixels)] * 3, strict=False))
    assert red > 5


@pytest.mark.parametrize("sheet", SHEETS, ids=NAMES)
def test_no_word_runs_out_of_the_text_area(press, sheet):
    inside = {Layout.TABLE: (18, 20)}[sheet.layout]
    edge = [each / 25.4 * 72 - 6 for each in inside]  # half a sign: 。 and ） end in white
    for page in told("pdftotext", "-bbox", str(press(sheet)), "-").split("<page ")[1:]:
        wide, high = (float(n) for n in re.findall(r'(?:width|height)="([\d.]+)"', page)[:2])
        words = re.findall(
            r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.]+)" yMax="([\d.]+)">', page
        )
        body = [tuple(map(float, word)) for word in words]
        foot = high - 18 / 25.4 * 72
        for left, _, right, bottom in body:
            assert left >= edge[0] and right <= wide - edge[0]
            assert bottom <= foot + 3 or bottom > foot + 15
