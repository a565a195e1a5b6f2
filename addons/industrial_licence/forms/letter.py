"""What every letter of an authority shares: head, addressee, seal and contact line.

Values of every letter: authority, number, recipient, signatory (who approved the issue), officer
and phone (whom to ask), signed_on (the legal date). Letters that can be appealed also take
review_organ and court.
"""

from dataclasses import replace
from datetime import date

from .kernel import (
    Align,
    Field,
    Form,
    Kind,
    Layout,
    Page,
    Strip,
    Style,
    Text,
)

FIRST = date(2005, 9, 1)
# 行政诉讼法 (2014 revision) turned three months into six on this day.
SIX_MONTHS = date(2015, 5, 1)
BLANK = "__________"

FIELDS = (
    Field("authority", "发文机关", required=True, blank=BLANK),
    Field("number", "文书编号", required=True, blank="〔　　〕第　　号"),
    Field("recipient", "受文单位", required=True, blank=BLANK),
    Field("signatory", "签发人", required=True),
    Field("officer", "联系人"),
    Field("phone", "联系电话"),
    Field("signed_on", "签发日期", Kind.DAY_IN_WORDS, required=True),
)
APPEAL = (
    Field("review_organ", "行政复议机关", required=True, blank=BLANK),
    Field("court", "人民法院", required=True, blank=BLANK),
)
CONTACT = ("签发人：{signatory}", "联系人：{officer}", "联系电话：{phone}")
REMEDIES = (
    "如不服本决定，可以自收到本%(paper)s之日起六十日内依法向{review_organ}申请行政复议，"
    "也可以自收到本%(paper)s之日起%(months)s内依法向{court}提起行政诉讼。"
)


def body(words: str, **more) -> Text:
    return Text(words, Style.BODY, **more)


def listed(words: str, key: str, *fields: Field, minimum: int = 3) -> Text:
    """One numbered paragraph per line of a list."""
    return Text("{no}." + words, Style.BODY, each=key, fields=fields, minimum=minimum)


def letter(code: str, title: str, basis: str, parts: tuple, fields: tuple = (), **more) -> Form:
    """A letter on A4 with the margins of GB/T 9704."""
    page = Page(
        title,
        (
            Text("{authority}", Style.AUTHORITY, Align.CENTER),
            Text(title, Style.TITLE, Align.CENTER),
            Text("{number}", Style.NUMBER, Align.CENTER),
            Text("{recipient}：", Style.PLAIN),
            *parts,
            Text("{authority}（印章）\n{signed_on}", Style.SIGN, Align.RIGHT),
            Strip(CONTACT, (1, 1, 1), style=Style.NOTE),
        ),
    )
    return Form(
        code=code,
        title=title,
        basis=basis,
        pages=(page,),
        fields=(*FIELDS, *fields),
        layout=Layout.LETTER,
        **({"edition": "2005", "effective_from": FIRST} | more),
    )


def appealable(code: str, title: str, basis: str, parts: tuple, fields: tuple = ()) -> tuple:
    """Two editions of a decision: the time to sue was three months, then six."""

    def edition(months: str) -> Form:
        # 决定书 or 通知书, as the title ends.
        told = (*parts, body(REMEDIES % {"paper": title[-3:], "months": months}))
        return letter(code, title, basis, told, (*fields, *APPEAL))

    return (
        replace(edition("三个月"), effective_to=SIX_MONTHS),
        replace(edition("六个月"), edition="2015", effective_from=SIX_MONTHS),
    )
