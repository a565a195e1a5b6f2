"""附件1 工业产品生产许可省级发证工作信息汇总表: four tables, each on a page of its own.

Values: unit (填报单位), filled_on (date of filling in) and four lists of lines –
granted, refused, changed, ended – with the keys of the columns below. Wording as in the annex of
the information rules (工业产品生产许可证信息管理规定 附件1), 不予行政许可证 included.
"""

from dataclasses import replace
from datetime import date

from .kernel import Align, Column, Field, Form, Kind, Page, Strip, Style, Table, Text

TITLE = "工业产品生产许可省级发证工作信息汇总表"
BLANK_DAY = "     年　 月　 日"

FIELDS = (
    Field("unit", "填报单位", required=True),
    Field("filled_on", "填报日期", Kind.DAY, required=True, blank=BLANK_DAY),
)
HOLDER = (
    Column("序号", "no", 10),
    Column("企业名称", "enterprise", 34, required=True, align=Align.LEFT),
    Column("住所", "domicile", 28, required=True, align=Align.LEFT),
    Column("生产地址", "production_address", 28, required=True, align=Align.LEFT),
    Column("产品类别", "category", 22, required=True),
    Column("产品名称", "product", 26, required=True),
    Column("申证单元", "unit_name", 22, required=True),
)
CERTIFICATE = Column("证书编号", "certificate", 35, required=True)
VALID = Column("有效期", "valid_until", 24, required=True)
ISSUED = Column("发证日期", "issued_on", 24, kind=Kind.DAY_SHORT, required=True)
# 注: the remark is one of two words in tables 1 and 2, and 无 where empty in tables 3 and 4.
KIND_REMARK = Column("备注", "remark", 14, required=True, options=("发证", "换证"))
FREE_REMARK = Column("备注", "remark", 14, default="无")


def page(title: str, table: Table, *notes: str, first: bool = False) -> Page:
    heading = (
        (Text("附件1：", Style.ANNEX), Text(TITLE, Style.TITLE, Align.CENTER)) if first else ()
    )
    foot = tuple(Text(note, Style.NOTE, indent=2 * bool(i)) for i, note in enumerate(notes))
    strip = Strip(("填报单位（章）：{unit}", "填报日期：{filled_on}"), (3, 1))
    return Page(title, (*heading, Text(title, Style.SUBTITLE, Align.CENTER), strip, table, *foot))


GRANTED = page(
    "获得工业产品生产许可证企业汇总表",
    Table("granted", (*HOLDER, CERTIFICATE, VALID, ISSUED, KIND_REMARK), 10),
    "注：“备注”栏中注明“发证”或“换证”。",
    first=True,
)
REFUSED = page(
    "不予行政许可证企业汇总表",
    Table(
        "refused",
        (
            *HOLDER,
            Column("不予许可原因", "reason", 40, required=True, align=Align.LEFT),
            Column("不予许可日期", "handed_out_on", 26, kind=Kind.DAY_SHORT, required=True),
            KIND_REMARK,
        ),
        11,
    ),
    "注：1.“不予许可日期”填写发放不予许可决定书的日期；",
    "2.“备注”栏中注明“发证”或“换证”。",
)
CHANGED = page(
    "工业产品生产许可证企业变更汇总表",
    Table(
        "changed",
        (
            *HOLDER,
            # Thirteen columns: a little more room keeps the number of a certificate on one line.
            replace(CERTIFICATE, width=42),
            VALID,
            ISSUED,
            Column("变更事项", "item", 24, "变更情况", required=True),
            Column("变更日期", "changed_on", 24, "变更情况", Kind.DAY_SHORT, required=True),
            FREE_REMARK,
        ),
        8,
    ),
    "注：“备注”栏若没有填写“无”。",
)
ENDED = page(
    "撤回、撤销、吊销和注销工业产品生产许可证企业汇总表",
    Table(
        "ended",
        (
            *HOLDER,
            CERTIFICATE,
            Column("注销原因", "reason", 32, required=True, align=Align.LEFT),
            Column("注销时间", "ended_on", 24, kind=Kind.DAY_SHORT, required=True),
            FREE_REMARK,
        ),
        8,
    ),
    "注：1.“注销原因”栏应该按照《中华人民共和国行政许可法》及国家质检总局有关规定填写；",
    "2.“备注”栏若没有填写“无”。",
)

ANNEX1 = Form(
    code="annex1",
    edition="2006",
    title=TITLE,
    pages=(GRANTED, REFUSED, CHANGED, ENDED),
    fields=FIELDS,
    effective_from=date(2005, 9, 1),
    landscape=True,
    basis="工业产品生产许可证信息管理规定 第十九条、附件1",
)
FORMS = (ANNEX1,)
