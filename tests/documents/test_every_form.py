"""All forms of the house, blank and filled, drawn three ways: each says what the sheet says."""

import re
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from drawn import cells_of, pages_of, told, words_of
from filled import DAY, FORMS, NAMES, SHELF, lists, values
from house.industrial_licence.forms.fields import FormError
from house.industrial_licence.forms.measure import MARGINS
from house.industrial_licence.forms.screen import to_html
from house.industrial_licence.forms.sheet import Grid, sheet_from_data
from house.industrial_licence.forms.xlsx import to_xlsx

ADDONS = Path(__file__).parents[2] / "addons"
LONG = "虚构䶮㙓𠮷（集团）有限责任公司第十二分公司" * 2


def squeezed(text: str) -> str:
    return "".join(text.split())


def sheet_cells(sheet) -> list[str]:
    return [
        squeezed(cell if isinstance(cell, str) else cell.text)
        for section in sheet.sections
        for block in section.blocks
        if isinstance(block, Grid)
        for row in (*block.head, *block.body)
        for cell in row
    ]


@pytest.fixture(params=["blank", "short", "long"])
def fill(request):
    """Three ways to fill a form."""
    return {
        "blank": lambda form: form.fill({}, blank=True),
        "short": lambda form: form.fill(values(form)),
        "long": lambda form: form.fill(values(form, LONG, 3)),
    }[request.param]


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_paper_says_what_the_sheet_says(press, fill, form):
    sheet = fill(form)
    assert sheet.missing == ()
    path = press(sheet)
    assert [squeezed(text) for text in cells_of(path)] == sheet_cells(sheet)
    whole = words_of(path)
    for text in sheet.texts():
        if squeezed(text) not in sheet_cells(sheet):
            assert squeezed(text) in whole


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_nothing_runs_into_the_margins(press, fill, form):
    sheet = fill(form)
    top, side = MARGINS[sheet.layout][0], MARGINS[sheet.layout][1]
    limit = side / 25.4 * 72 - 10
    for page in told("pdftotext", "-bbox", str(press(sheet)), "-").split("<page ")[1:]:
        wide = float(re.search(r'width="([\d.]+)"', page)[1])
        for left, right in re.findall(r'xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.]+)"', page):
            assert float(left) >= limit and float(right) <= wide - limit
    assert top >= 20


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_workbook_and_screen_say_the_same(fill, form):
    sheet = fill(form)
    book = openpyxl.load_workbook(BytesIO(to_xlsx(sheet)))
    found = [c.value for leaf in book for row in leaf.iter_rows() for c in row if c.value]
    assert sorted(found) == sorted(sheet.texts())
    html = to_html(sheet)
    for text in sheet.texts():
        assert text.split("\n")[0].replace('"', "&quot;") in html


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_an_empty_filling_names_every_required_value(form):
    sheet = form.fill({})
    wanted = {field.label for field in form.fields if field.required}
    assert wanted <= set(sheet.missing)
    assert sheet_from_data(sheet.as_data()).digest() == sheet.digest()
    for field in form.fields:
        if field.required:
            left = {key: value for key, value in values(form).items() if key != field.key}
            assert field.label in form.fill(left).missing


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_the_file_documents_its_keys(form):
    files = [path.read_text("utf-8") for path in ADDONS.glob("*/forms/*.py") if path.stat().st_size]
    known = {word for text in files for word in re.findall(r"\w+", text.split('"""')[1])}
    keys = {field.key for field in form.fields} | set(lists(form))
    assert {key for key in keys if not re.search(r"_(before|after)$", key)} <= known


def text_of(code: str, day: date, **more) -> str:
    form = SHELF.on(code, day)
    return "".join(form.fill(values(form) | more).texts())


def test_the_refusal_bears_its_statutory_title_reasons_and_remedies():
    said = text_of("refuse_decision", date(2026, 11, 20), reasons=[{"reason": "设备缺失"}])
    assert "不予行政许可决定书" in said and "1.设备缺失" in said
    assert "六十日内" in said and "六个月内" in said and "行政诉讼" in said
    form = SHELF.on("refuse_decision", date(2026, 11, 20))
    assert "不予许可的理由" in form.fill(values(form) | {"reasons": []}).missing


def test_a_decision_of_2014_tells_the_three_months_of_its_time():
    assert "三个月内" in text_of("refuse_decision", date(2015, 4, 30))
    assert "六个月内" in text_of("refuse_decision", date(2015, 5, 1))


def test_the_self_check_leaves_the_certificate_in_august_2015(press):
    check = "企业年度自查"
    assert check in text_of("certificate_copy", date(2014, 6, 1))
    assert check in text_of("certificate_copy", date(2015, 8, 3))
    assert check not in text_of("certificate_copy", date(2015, 8, 4))
    assert check not in text_of("certificate_copy", date(2016, 1, 1))


def test_a_certificate_carries_its_code_and_no_page_numbers(press):
    form = SHELF.on("certificate_original", date(2026, 11, 20))
    filled = values(form) | {"qr": "https://licence.example.invalid/v/1?s=" + "A" * 150}
    path = press(form.fill(filled))
    (page,) = pages_of(path)
    assert "第" not in page and "二〇一四年五月三日" in squeezed(page)
    assert "Figure" in told("pdfinfo", "-struct", str(path))
    assert "证书查询二维码（正本）" in to_html(form.fill(filled))


@pytest.mark.parametrize("code", SHELF.codes())
def test_every_form_has_one_edition_for_every_day_since_the_regulation(code):
    day = date(2005, 9, 1)
    while day < date(2030, 1, 1):
        assert SHELF.on(code, day).is_in_force(day)
        day += timedelta(days=31)
    with pytest.raises(FormError):
        SHELF.on(code, date(2005, 8, 31))


def test_dates_come_in_words_on_letters():
    assert "二〇一四年五月三日" in text_of("acceptance_notice", DAY)
