"""实地核查记录、报告、不符合项汇总表: what the team saw, found missing and concludes.

Values of all three: enterprise, product, production_address, number, starts_on, ends_on, leader,
members, representative. Record: items (list of clause, content, finding, verdict). Report: units,
examined, met, minor, serious, conclusion, reasons, opinion; team (list of name, duty, employer,
registration). Summary: items (list of clause, fact, grade, correction, verification,
remark).
"""

from .kernel import (
    Align,
    Box,
    Boxes,
    Column,
    Field,
    Form,
    Kind,
    Page,
    Strip,
    Style,
    Table,
    Text,
    slot,
)
from .letter import FIRST

VERDICTS = ("符合", "不符合", "不适用")
GRADES = ("一般不符合", "严重不符合", "建议改进")
CONCLUSIONS = ("合格", "不合格")
FIELDS = (
    Field("number", "编号"),
    Field("enterprise", "企业名称", required=True),
    Field("product", "产品名称", required=True),
    Field("production_address", "生产地址", required=True),
    Field("starts_on", "核查开始日期", Kind.DAY, required=True),
    Field("ends_on", "核查结束日期", Kind.DAY, required=True),
    Field("leader", "审查组长", required=True),
    Field("members", "审查组成员"),
    Field("representative", "企业代表"),
)
HEAD = (
    Strip(("企业名称：{enterprise}", "编号：{number}"), (2, 1)),
    Strip(("生产地址：{production_address}", "产品名称：{product}"), (2, 1)),
    Text("核查日期：{starts_on}至{ends_on}", Style.PLAIN),
)
SIGNED = Strip(
    ("审查组长：{leader}", "审查组成员：{members}", "企业代表：{representative}"), (1, 1.4, 1)
)


def label(words: str, span: int = 1, **more) -> Box:
    return Box(words, span, style=Style.LABEL, **more)


def value(key: str, span: int = 1, **more) -> Box:
    return Box(slot(key), span, align=Align.LEFT, **more)


def sheet(code: str, title: str, *parts, fields: tuple = (), **more) -> Form:
    heading = Text(title, Style.TITLE, Align.CENTER)
    page = Page(title, (heading, *parts))
    return Form(code, "2005", title, (page,), (*FIELDS, *fields), FIRST, **more)


RECORD = sheet(
    "visit_record",
    "企业实地核查记录",
    *HEAD,
    Table(
        "items",
        (
            Column("序号", "no", 12),
            Column("核查条款", "clause", 34, required=True),
            Column("核查内容", "content", 90, required=True, align=Align.LEFT),
            Column("核查记录", "finding", 90, align=Align.LEFT),
            Column("结论", "verdict", 22, options=VERDICTS),
        ),
        12,
        "核查记录",
    ),
    SIGNED,
    Text("注：“结论”栏填写“符合”、“不符合”或“不适用”。", Style.NOTE),
    landscape=True,
)
NONCONFORMITIES = sheet(
    "nonconformity_summary",
    "实地核查不符合项汇总表",
    *HEAD,
    Table(
        "items",
        (
            Column("序号", "no", 12),
            Column("不符合条款", "clause", 34, required=True),
            Column("不符合事实描述", "fact", 92, required=True, align=Align.LEFT),
            Column("不符合程度", "grade", 28, required=True, options=GRADES),
            Column("整改情况", "correction", 34, align=Align.LEFT),
            Column("整改验证", "verification", 24, align=Align.LEFT),
            Column("备注", "remark", 16),
        ),
        8,
        "不符合项",
    ),
    SIGNED,
    landscape=True,
)
TEAM = Table(
    "team",
    (
        Column("序号", "no", 12),
        Column("姓名", "name", 30, required=True),
        Column("组内职务", "duty", 26, required=True),
        Column("所在单位", "employer", 56, required=True),
        Column("审查员证书注册号", "registration", 40),
        Column("签字", "signed", 26),
    ),
    4,
    "审查组成员",
    9,
)
REPORT = sheet(
    "visit_report",
    "企业实地核查报告",
    Strip(("编号：{number}",), aligns=(Align.RIGHT,)),
    Boxes(
        widths=(34, 54, 34, 52),
        label="企业实地核查报告",
        height=9.5,
        rows=(
            (label("企业名称"), value("enterprise", 3)),
            (label("生产地址"), value("production_address", 3)),
            (label("产品名称"), value("product"), label("申证单元"), value("units")),
            (label("核查日期"), Box("{starts_on}至{ends_on}", 3, align=Align.LEFT)),
            (label("审查组长"), value("leader"), label("审查组成员"), value("members")),
            (label("核查条款数"), value("examined"), label("符合条款数"), value("met")),
            (label("一般不符合数"), value("minor"), label("严重不符合数"), value("serious")),
            (label("核查结论"), value("conclusion", 3)),
            (label("结论理由"), value("reasons", 3, height=34)),
            (
                label("企业意见"),
                Box(
                    "{opinion}\n企业代表签字：{representative}\n{ends_on}（加盖公章）",
                    3,
                    style=Style.OPINION,
                    align=Align.LEFT,
                    height=30,
                ),
            ),
        ),
    ),
    Text("审查组成员", Style.ANNEX),
    TEAM,
    fields=(
        Field("units", "申证单元"),
        Field("examined", "核查条款数"),
        Field("met", "符合条款数"),
        Field("minor", "一般不符合数"),
        Field("serious", "严重不符合数"),
        Field("conclusion", "核查结论", Kind.CHOICE, required=True, options=CONCLUSIONS),
        Field("reasons", "结论理由"),
        Field("opinion", "企业意见"),
    ),
)
FORMS = (RECORD, NONCONFORMITIES, REPORT)
