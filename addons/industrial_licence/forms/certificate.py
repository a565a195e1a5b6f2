"""全国工业产品生产许可证: 正本 and 副本; until 2015-08-04 the copy carries the yearly self-check.

Values: certificate (证书编号), enterprise, domicile, production_address, product, unit_name,
authority, issued_on, valid_until (有效期至), qr (content of the QR code); the copy before 2015
also checks (list of year, checked_on, result, organ).
"""

from datetime import date

from .kernel import (
    Align,
    Box,
    Boxes,
    Field,
    Form,
    Kind,
    Layout,
    Page,
    Picture,
    Repeat,
    Style,
    Text,
    slot,
)
from .letter import FIRST

TITLE = "全国工业产品生产许可证"
# 国质检监〔2015〕364号 四（五）: the columns of the yearly self-check leave the certificate.
SIMPLIFIED = date(2015, 8, 4)
CONTENT = (
    ("企业名称", "enterprise"),
    ("住　　所", "domicile"),
    ("生产地址", "production_address"),
    ("产品名称", "product"),
    ("产品单元", "unit_name"),
    ("证书编号", "certificate"),
    ("有效期至", "valid_until"),
)
FIELDS = (
    *(
        Field(
            key,
            name.replace("　", ""),
            Kind.DAY if key == "valid_until" else Kind.TEXT,
            required=key != "unit_name",
        )
        for name, key in CONTENT
    ),
    Field("authority", "发证机关", required=True, blank="__________"),
    Field("issued_on", "发证日期", Kind.DAY_IN_WORDS, required=True),
)
CHECK = (
    Field("year", "年度"),
    Field("checked_on", "自查日期", Kind.DAY_SHORT),
    Field("result", "自查结论"),
    Field("organ", "备案机关（章）"),
)
GRID = Boxes(
    widths=(38, 170),
    label=TITLE,
    ruled=False,
    height=11,
    rows=tuple(
        (Box(f"{name}：", style=Style.LABEL), Box(slot(key), align=Align.LEFT))
        for name, key in CONTENT
    ),
)
SELF_CHECK = (
    Text("企业年度自查", Style.SUBTITLE, Align.CENTER),
    Boxes(
        widths=(30, 50, 90, 75),
        label="企业年度自查",
        height=8,
        head=(tuple(Box(field.label, style=Style.HEAD) for field in CHECK),),
        rows=(Repeat("checks", tuple(Box(slot(field.key)) for field in CHECK), CHECK, 5),),
    ),
)


def certificate(code: str, word: str, edition: str, extra: tuple, **more) -> Form:
    front = Page(
        f"{TITLE}{word}",
        (
            Text(TITLE, Style.TITLE, Align.CENTER),
            Text(word, Style.NUMBER, Align.CENTER),
            Text("经审查，你单位生产的下列产品符合取得生产许可证条件，特发此证。", Style.BODY),
            GRID,
            Picture("qr", f"证书查询二维码{word}", 26),
            Text("{authority}（印章）\n{issued_on}", Style.SIGN, Align.RIGHT),
        ),
    )
    back = (Page("企业年度自查", extra),) if extra else ()
    return Form(
        code=code,
        edition=edition,
        title=f"{TITLE}{word}",
        pages=(front, *back),
        fields=FIELDS,
        landscape=True,
        layout=Layout.CERTIFICATE,
        basis="工业产品生产许可证管理条例第二十八条；实施办法第三十六条、第三十七条",
        **more,
    )


OLD = {"effective_from": FIRST, "effective_to": SIMPLIFIED}
NEW = {"effective_from": SIMPLIFIED}
ORIGINAL, COPY = ("certificate_original", "（正本）"), ("certificate_copy", "（副本）")
FORMS = (
    certificate(*ORIGINAL, "2005", (), **OLD),
    certificate(*ORIGINAL, "2015", (), **NEW),
    certificate(*COPY, "2005", SELF_CHECK, **OLD),
    certificate(*COPY, "2015", (), **NEW),
)
