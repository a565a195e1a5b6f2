"""OFD: every form as a second format; what a reader finds in it is what the sheet says."""

import zipfile
from datetime import date
from io import BytesIO

import pytest
from filled import FORMS, NAMES, values
from fontTools.ttLib import TTFont
from house.industrial_licence.forms.ofd_sheet import NOT_FIRST, to_ofd
from house.industrial_licence.report.faces import faces
from lxml import etree
from samples import NASTY, annex1, line

SPACE = {"o": "http://www.ofdspec.org/2016"}
DAY = date(2026, 11, 20)
OFFICIAL = [
    (form, name)
    for form, name in zip(FORMS, NAMES, strict=True)
    if form.layout in ("letter", "certificate")
]


def ofd(sheet, **more):
    return zipfile.ZipFile(BytesIO(to_ofd(sheet, faces(), DAY, **more)))


def pages(package):
    body = etree.fromstring(package.read("Doc_0/Document.xml"))
    for page in body.iterfind(".//o:Page", SPACE):
        yield etree.fromstring(package.read("Doc_0/" + page.get("BaseLoc")))


def texts(package):
    for page in pages(package):
        yield from (node.text for node in page.iterfind(".//o:TextCode", SPACE))


def said(package):
    return "".join("".join(texts(package)).split())


@pytest.mark.parametrize(("form", "name"), OFFICIAL, ids=[name for _, name in OFFICIAL])
def test_every_letter_and_certificate_says_what_its_sheet_says(form, name):
    sheet = form.fill(values(form, "虚构䶮㙓𠮷有限公司"))
    package = ofd(sheet)
    text = said(package)
    for words in sheet.texts():
        for part in words.split("\n"):
            assert "".join(part.split()) in text
    assert package.testzip() is None


@pytest.mark.parametrize(("form", "name"), OFFICIAL[:3], ids=[name for _, name in OFFICIAL[:3]])
def test_nothing_leaves_the_page(form, name):
    sheet = form.fill(values(form, "虚构䶮㙓𠮷（集团）有限责任公司第十二分公司" * 3))
    for page in pages(ofd(sheet)):
        _, _, wide, high = map(float, page.find(".//o:PhysicalBox", SPACE).text.split())
        for node in page.iterfind(".//o:TextObject", SPACE):
            x, y, w, h = map(float, node.get("Boundary").split())
            assert x >= 0 and y >= 0 and x + w <= wide and y + h <= high


def test_fonts_are_inside_and_have_every_sign():
    package = ofd(annex1(granted=[line("䶮㙓𠮷喆镕堃𬭎₂", remark="发证")]))
    fonts = etree.fromstring(package.read("Doc_0/PublicRes.xml"))
    signs = {}
    for node in fonts.iterfind(".//o:Font", SPACE):
        name = node.findtext("o:FontFile", namespaces=SPACE)
        with TTFont(BytesIO(package.read(f"Doc_0/Res/{name}"))) as font:
            signs[node.get("ID")] = set(font.getBestCmap())
    for page in pages(package):
        for node in page.iterfind(".//o:TextObject", SPACE):
            text = node.findtext("o:TextCode", namespaces=SPACE)
            assert {ord(sign) for sign in text} <= signs[node.get("Font")], text


def test_hostile_texts_stay_text():
    package = ofd(annex1(granted=[line(text, remark="发证") for text in NASTY[3:12]]))
    text = said(package)
    assert "<script>alert(1)</script>" in text
    assert '#panic("x")' in text


def test_no_line_begins_with_a_closing_mark():
    form = next(form for form, name in OFFICIAL if form.code == "grant_decision")
    sheet = form.fill(values(form, "虚构公司，虚构公司；"))
    starts = {}
    for number, page in enumerate(pages(ofd(sheet))):
        for node in page.iterfind(".//o:TextObject", SPACE):
            x, y = map(float, node.get("Boundary").split()[:2])
            row = number, round(y, 1)
            text = node.findtext("o:TextCode", namespaces=SPACE)
            starts[row] = min(starts.get(row, (x, text)), (x, text))
    assert not {text for _x, text in starts.values() if text[0] in NOT_FIRST}


def test_a_file_travels_inside_and_the_same_sheet_is_the_same_file():
    sheet = annex1()
    attached = [("facts.json", b'{"n": 1}')]
    assert ofd(sheet, attached=attached).read("Doc_0/Attachs/file_0.json") == b'{"n": 1}'
    assert to_ofd(sheet, faces(), DAY) == to_ofd(sheet, faces(), DAY)
