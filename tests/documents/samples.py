"""Filled sheets that the document tests share; every name is invented."""

from datetime import date

from house.industrial_licence.forms.annex1 import ANNEX1
from house.industrial_licence.forms.annex2 import ANNEX2, ENTERPRISE, FIELDS, MEMBER
from house.industrial_licence.forms.fields import Kind
from house.licence_labs.forms.annex3 import ANNEX3

NASTY = (
    "䶮㙓𠮷喆镕堃𬭎",
    "שלום עליכם",
    "مرحبا",
    "<script>alert(1)</script>&amp;<b>",
    '=HYPERLINK("http://192.0.2.1/x","点我")',
    "=1+1",
    "+86 571 0000",
    "-1",
    "@SUM(A1)",
    "#panic(\"x\") $a$ *b* _c_ `d` \\ [e] <f> // g /* h */ ~ -- ...",
    "#image(\"/etc/passwd\")#read(\"/etc/hostname\")",
    "{unit} {{unit}} {unit|x} %(unit)s %s",
    "a\tb  c　d",
    "N-P₂O₅-K₂O ☑ ㎡ №",
    "W" * 120,
    "_x0041_ &#65; &lt;",
    "\u202e倒写",
)  # fmt: skip
DAY = date(2014, 5, 3)


def line(text: str = "示范", **more) -> dict:
    """A complete line for any table of annex 1."""
    keys = "enterprise domicile production_address category product unit_name certificate"
    values = dict.fromkeys((*keys.split(), "valid_until", "reason", "item"), text)
    days = dict.fromkeys(("issued_on", "handed_out_on", "changed_on", "ended_on"), DAY)
    return values | days | more


def annex1(**lists):
    return ANNEX1.fill({"unit": "示范省质量技术监督局", "filled_on": DAY} | lists)


def nasty_annex1():
    kinds = ("发证", "换证")
    granted = [line(text, remark=kinds[n % 2]) for n, text in enumerate(NASTY)]
    return annex1(
        granted=granted, refused=granted[:3], changed=[line(NASTY[0])], ended=[line(NASTY[1])]
    )


def nasty_annex2():
    keys = [field.key for field in FIELDS if field.kind == Kind.TEXT]
    enterprise = [field.key for field in ENTERPRISE if field.kind == Kind.TEXT]
    member = [field.key for field in MEMBER]
    return ANNEX2.fill(
        dict.fromkeys(keys, NASTY[0])
        | {"enterprises": [dict.fromkeys(enterprise, text) for text in NASTY[:4]]}
        | {"team": [dict.fromkeys(member, text) for text in NASTY[4:10]]}
    )


def nasty_annex3():
    values = {field.key: NASTY[n % len(NASTY)] for n, field in enumerate(ANNEX3.fields)}
    return ANNEX3.fill(values | {"lab_signed_on": DAY, "province_signed_on": DAY})


def blanks():
    return [form.fill({}, blank=True) for form in (ANNEX1, ANNEX2, ANNEX3)]


def every_sheet():
    return [*blanks(), nasty_annex1(), nasty_annex2(), nasty_annex3()]
