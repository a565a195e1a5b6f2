"""Fifty hostile texts in every text field of every form: nobody is called, whatever draws them."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from drawn import told
from filled import FORMS, NAMES, values
from hostile import HOSTILE
from house.industrial_licence.forms.fields import Kind
from house.industrial_licence.forms.measure import printable
from house.industrial_licence.forms.ofd_sheet import to_ofd
from house.industrial_licence.forms.screen import to_html
from house.industrial_licence.forms.typst_source import request as drawing_of
from house.industrial_licence.forms.xlsx import to_xlsx
from house.industrial_licence.report.faces import faces
from playwright.sync_api import sync_playwright

DAY = date(2026, 11, 20)


def fifty(port) -> str:
    texts = [text.format(port=port) for text in HOSTILE]
    assert len(set(texts)) == 50
    return "\n".join(texts)


def sheet_of(form, port):
    """All fifty in each field that takes free text."""
    sheet = form.fill(values(form, fifty(port), 1))
    said = "".join(sheet.texts())
    free = [each for each in form.fields if each.kind == Kind.TEXT and not each.options]
    assert not free or said.count(f"http://127.0.0.1:{port}/auto") >= 1
    return sheet


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_paper_workbook_and_ofd_fetch_nothing(engine, listener, tmp_path, form):
    port, knocks = listener
    sheet = sheet_of(form, port)
    path = tmp_path / "x.pdf"
    path.write_bytes(engine.draw(drawing_of(sheet), moment=0).content)
    assert "root:" not in told("pdftotext", str(path), "-")
    assert b"/URI" not in path.read_bytes() and b"/Launch" not in path.read_bytes()
    book = openpyxl.load_workbook(BytesIO(to_xlsx(sheet)))
    kinds = {cell.data_type for leaf in book for row in leaf.iter_rows() for cell in row}
    assert kinds <= {"s", "n"} and not any(leaf._hyperlinks for leaf in book)
    if form.code in ("certificate_copy", "grant_decision"):
        assert to_ofd(sheet, faces(), DAY)
    assert not knocks


def test_a_browser_that_shows_every_form_calls_nobody(listener):
    port, knocks = listener
    page = "".join(to_html(sheet_of(form, port)) for form in FORMS)
    for text in (printable(fifty(port)).split("\n"))[30:40]:
        assert text not in page or "<" not in text
    with sync_playwright() as player:
        chromium = player.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        shown, asked = chromium.new_page(), []
        shown.on("request", lambda request: asked.append(request.url))
        shown.set_content(f"<!DOCTYPE html><body>{page}</body>", wait_until="networkidle")
        said = shown.inner_text("body")
        # The listener hears a browser that does call: the test can fail.
        assert shown.evaluate(
            f"fetch('http://127.0.0.1:{port}/', {{mode: 'no-cors'}}).catch(() => 1)"
        )
        chromium.close()
    assert f'<img src="http://127.0.0.1:{port}/i">' in said
    assert [url for url in asked if f":{port}/" in url] == [f"http://127.0.0.1:{port}/"]
    assert len(knocks) >= 1
