"""The screen shows the sheet: everything escaped, heads that a listener can follow."""

from html.parser import HTMLParser

import pytest
from house.industrial_licence.forms.measure import printable
from house.industrial_licence.forms.screen import to_html
from hypothesis import given
from hypothesis import strategies as st
from samples import annex1, every_sheet, line, nasty_annex1

VOID = {"br", "col"}
ALLOWED = {
    "article", "section", "h2", "h3", "p", "div", "table", "caption", "colgroup", "col", "thead",
    "tbody", "tr", "th", "td", "br", "mark",
}  # fmt: skip


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.texts, self.heads = [], [], []

    def handle_starttag(self, tag, attrs):
        assert tag in ALLOWED, tag
        assert all(not name.startswith("on") and name != "href" for name, _ in attrs)
        if tag == "th":
            self.heads.append(dict(attrs)["scope"])
        if tag == "br":
            self.texts.append("\n")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1] != "caption":
            self.texts.append(data)


def read(sheet) -> Reader:
    reader = Reader()
    reader.feed(to_html(sheet))
    reader.close()
    assert not reader.open
    return reader


@pytest.mark.parametrize("sheet", every_sheet(), ids=lambda sheet: sheet.code)
def test_the_screen_says_what_the_sheet_says(sheet):
    said = "".join(read(sheet).texts)
    assert said == "".join(printable(text) for text in sheet.texts())


@given(st.text(min_size=1).filter(str.strip))
def test_any_text_is_shown_as_text(text):
    sheet = annex1(granted=[line(text, remark="发证")])
    assert printable(text) in "".join(read(sheet).texts)


def test_nothing_but_white_space_is_missing():
    sheet = annex1(granted=[line("\u3000 \r", remark="发证")])
    assert "〔企业名称〕" in "".join(read(sheet).texts)


def test_heads_have_their_scope_and_spans():
    scopes = read(nasty_annex1()).heads
    assert scopes.count("colgroup") == 1 and scopes.count("col") == 45
    html = to_html(nasty_annex1())
    assert '<th scope="colgroup" colspan="2" class="o_head o_center">变更情况</th>' in html


def test_what_is_missing_is_marked():
    html = to_html(annex1(granted=[line(domicile="", remark="发证")]))
    assert '<mark class="o_missing">〔住所〕</mark>' in html
