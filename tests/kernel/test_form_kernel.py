"""What a filled form promises, whatever is written into it."""

import json
from datetime import date, datetime
from decimal import Decimal

import pytest
from house.industrial_licence.forms.annex1 import ANNEX1
from house.industrial_licence.forms.annex2 import ANNEX2
from house.industrial_licence.forms.fields import Field, FormError, Kind
from house.industrial_licence.forms.kernel import Column, Form, Page, Table, Text
from house.industrial_licence.forms.sheet import (
    Cell,
    Grid,
    GridError,
    block_texts,
    place,
    sheet_from_data,
)
from hypothesis import given
from hypothesis import strategies as st

NASTY = (
    "䶮㙓𠮷",
    "שלום عليكم",
    "<b>&amp;</b><script>",
    '=HYPERLINK("http://x")',
    "+1",
    "-1",
    "@a",
    "#panic() $x$ *b* _i_ `c` \\ [z]",
    "a\n" * 500,
    "{product}",
    "{unit|x}",
    "%(x)s",
    "\u202e",
)
BLANKS = (" ", "\r", "\n", "\t", "\u3000", "\u00a0", " \r\n\u3000 ")
words = st.one_of(st.sampled_from(NASTY), st.text(min_size=1).filter(str.strip))
LISTS = {"granted": 10, "refused": 11, "changed": 8, "ended": 8}


def grids(sheet):
    return [block for page in sheet.sections for block in page.blocks if isinstance(block, Grid)]


def line(key, text, day=date(2014, 5, 3)):
    """A complete line of annex 1's table `key` with one text everywhere a text may stand."""
    table = next(p for s in ANNEX1.pages for p in s.parts if getattr(p, "key", "") == key)
    values = {c.key: day if c.kind == Kind.DAY_SHORT else text for c in table.columns}
    return values | ({"remark": "换证"} if key in ("granted", "refused") else {})


def cells(grid):
    return [[c if isinstance(c, str) else c.text for c in row] for row in grid.body]


@given(words, st.integers(0, 30), st.sampled_from(list(LISTS)))
def test_any_text_survives_and_lines_are_numbered_and_padded(text, count, key):
    sheet = ANNEX1.fill(
        {"unit": text, "filled_on": date(2014, 5, 3), key: [line(key, text)] * count}
    )
    rows = cells(grids(sheet)[list(LISTS).index(key)])
    assert [row[0] for row in rows] == [str(n + 1) for n in range(max(count, LISTS[key]))]
    for row in rows[:count]:
        assert row[1:7] == [text] * 6
    assert all(not any(row[1:]) for row in rows[count:])
    assert sheet.missing == ()
    assert sheet.sections[0].blocks[3].cells[0].text == f"填报单位（章）：{text}"


@given(st.sampled_from(BLANKS), st.sampled_from(list(LISTS)))
def test_white_space_alone_is_missing_and_marked(blank, key):
    sheet = ANNEX1.fill({"unit": blank, "filled_on": date(2014, 5, 3), key: [line(key, blank)]})
    row = cells(grids(sheet)[list(LISTS).index(key)])[0]
    assert all(text.startswith("〔") for text in row[1:7])
    assert "填报单位" in sheet.missing


@given(st.integers(0, 9), st.integers(0, 9))
def test_cells_tile_the_grid_however_many_lines_there_are(enterprises, members):
    sheet = ANNEX2.fill({"enterprises": [{}] * enterprises, "team": [{}] * members})
    (grid,) = grids(sheet)
    covered = [
        (r + down, c + right)
        for r, c, cell in place(grid.body, len(grid.widths))
        for down in range(1 if isinstance(cell, str) else cell.rowspan)
        for right in range(1 if isinstance(cell, str) else cell.colspan)
    ]
    height = 1 + max(enterprises, 3) + 1 + max(members, 4) + 3
    assert sorted(covered) == [(r, c) for r in range(height) for c in range(12)]


@given(words)
def test_a_sheet_is_plain_data(text):
    sheet = ANNEX1.fill({"unit": text, "granted": [line("granted", text)]})
    again = sheet_from_data(json.loads(sheet.to_json()))
    assert again == sheet and hash(again) == hash(sheet) and again.digest() == sheet.digest()


def test_two_values_give_two_digests():
    assert ANNEX1.fill({"unit": "甲"}).digest() != ANNEX1.fill({"unit": "乙"}).digest()


def test_a_value_is_never_read_as_a_template():
    form = Form("x", "1", "x", (Page("x", (Text("{a}{b}"),)),), (Field("a"), Field("b")))
    assert list(form.fill({"a": "{b}", "b": "2"}).texts()) == ["{b}2"]


def test_what_is_missing_is_marked_where_it_stands_and_named_once():
    sheet = ANNEX1.fill({"filled_on": date(2014, 5, 3), "granted": [{"enterprise": "甲厂"}]})
    head = sheet.sections[0].blocks[3].cells[0]
    assert head.text == "填报单位（章）：〔填报单位〕" and head.missing == ((8, 14),)
    row = grids(sheet)[0].body[0]
    assert row[1] == "甲厂" and row[2] == Cell("〔住所〕", missing=((0, 4),))
    assert sheet.missing[0] == "填报单位" and sheet.missing.count("填报单位") == 1


def test_a_blank_form_misses_nothing():
    for form in (ANNEX1, ANNEX2):
        assert form.fill({"unit": "甲"}, blank=True).missing == ()
        assert "甲" not in "".join(form.fill({"unit": "甲"}, blank=True).texts())


def test_remarks_follow_the_notes_under_the_tables():
    granted, ended = line("granted", "甲"), line("ended", "甲")
    with pytest.raises(FormError, match="备注"):
        ANNEX1.fill({"granted": [granted | {"remark": "延期"}]})
    assert "备注" in ANNEX1.fill({"granted": [granted | {"remark": ""}]}).missing
    sheet = ANNEX1.fill({"ended": [ended | {"remark": False}]})
    assert cells(grids(sheet)[3])[0][-1] == "无" and cells(grids(sheet)[3])[1][-1] == ""


def test_only_legal_dates_and_plain_values_are_written():
    fields = (Field("a"), Field("d", kind=Kind.DAY), Field("w", kind=Kind.DAY_IN_WORDS))
    form = Form("x", "1", "x", (Page("x", (Text("{a}|{d}|{w}"),)),), fields)
    day = date(2026, 11, 20)
    sheet = form.fill({"a": Decimal("1E+3"), "d": day, "w": day})
    assert list(sheet.texts()) == ["1000|2026年11月20日|二〇二六年十一月二十日"]
    assert next(form.fill({"a": 0}).texts()).startswith("0|　　年")
    for bad in ({"a": object()}, {"d": "2026-11-20"}, {"d": datetime(2026, 11, 20)}):
        with pytest.raises(FormError):
            form.fill(bad)


def test_a_key_the_form_does_not_know_is_refused():
    with pytest.raises(FormError, match="nowhere"):
        Form("x", "1", "x", (Page("x", (Text("{nowhere}"),)),)).fill({})


def test_a_line_does_not_borrow_a_value_of_the_form():
    form = Form("x", "1", "x", (Page("x", (Table("t", (Column("甲", "a", 1),)),)),), (Field("a"),))
    assert list(form.fill({"a": "form", "t": [{}]}).texts()) == ["甲"]


@pytest.mark.parametrize(
    "rows",
    [
        (("a",),),
        (("a", "b", "c"),),
        ((Cell(rowspan=2), "b"), ("c", "d")),
        ((Cell(rowspan=2), "b"),),
        ((Cell(colspan=3),),),
        (("a", Cell(rowspan=2)), (Cell(colspan=2),)),
    ],
)
def test_a_grid_with_holes_or_overlaps_is_refused(rows):
    with pytest.raises(GridError):
        list(place(rows, 2))


def test_texts_come_in_reading_order():
    texts = list(ANNEX1.fill({}, blank=True).texts())
    assert texts[:3] == ["附件1：", ANNEX1.title, "获得工业产品生产许可证企业汇总表"]
    assert list(block_texts(grids(ANNEX1.fill({}))[2]))[:13][-3:] == [
        "变更情况",
        "备注",
        "变更事项",
    ]
