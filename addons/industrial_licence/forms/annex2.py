"""附件2 实地核查计划: one plan for a product, its enterprises and one shared team.

Values: product, number; enterprises (list of enterprise, production_address, postcode, contact,
unit_name, planned_on, accepted_on); team (list of name, duty, employer, phone, registration);
organiser_name, organiser_address, organiser_postcode, organiser_contact, organiser_phone,
organiser_fax, organiser_email; drawn_up_by, approved_by, sealed_on.
"""

from datetime import date

from .kernel import (
    Align,
    Box,
    Boxes,
    Field,
    Form,
    Kind,
    Page,
    Repeat,
    Side,
    Strip,
    Style,
    Text,
    slot,
)

TITLE = "实地核查计划"
WIDTHS = (11, 24, 10, 12, 20, 15, 4, 21, 9, 8, 18, 20)
UPPER = (1, 2, 2, 1, 2, 2, 1, 1)
LOWER = (1, 2, 3, 2, 3)

FIELDS = (
    Field("product", "产品名称", required=True),
    Field("number", "编号", required=True),
    Field("organiser_name", "审查组织单位名称", required=True),
    Field("organiser_address", "地址", required=True),
    Field("organiser_postcode", "邮编", required=True),
    Field("organiser_contact", "联系人", required=True),
    Field("organiser_phone", "联系电话", required=True),
    Field("organiser_fax", "传真"),
    Field("organiser_email", "电子邮箱"),
    Field("drawn_up_by", "编制", required=True),
    Field("approved_by", "审批", required=True),
    Field("sealed_on", "盖章日期", Kind.DAY, required=True, blank="年   月   日"),
)
ENTERPRISE = (
    Field("enterprise", "企 业 名 称", required=True),
    Field("production_address", "实际生产地址", required=True),
    Field("postcode", "邮编"),
    Field("contact", "联系人、电话", required=True),
    Field("unit_name", "申请单元", required=True),
    Field("planned_on", "计划审查时间", required=True),
    Field("accepted_on", "受理时间", Kind.DAY_SHORT, required=True),
)
MEMBER = (
    Field("name", "姓 名", required=True),
    Field("duty", "组内职务", required=True),
    Field("employer", "所在单位名称", required=True),
    Field("phone", "联系电话", required=True),
    Field("registration", "审查员证书注册号", required=True),
)


def heads(fields: tuple[Field, ...], spans: tuple[int, ...]) -> tuple[Box, ...]:
    return tuple(
        Box(each.label, span, style=Style.HEAD) for each, span in zip(fields, spans, strict=True)
    )


def values(fields: tuple[Field, ...], spans: tuple[int, ...]) -> tuple[Box, ...]:
    return tuple(Box(slot(each.key), span) for each, span in zip(fields, spans, strict=True))


def block(label: str, words: str, fallback: str = "") -> tuple[Box, ...]:
    return (
        Box(label, style=Style.VERTICAL),
        Box(words, 11, style=Style.PRINT, align=Align.LEFT, fallback=fallback),
    )


NO = Field("no", "序号")
BASIS = (
    "1、《中华人民共和国工业产品生产许可证管理条例》、"
    "《中华人民共和国工业产品生产许可证管理条例实施办法》；\n"
    "2、 产品实施细则及实地核查办法作业指导书。"
)
DEMANDS = (
    "1、请企业安排好生产计划，以保证现场核查过程中能正常生产；\n"
    "2、请企业按照《{product|××}产品生产许可证实施细则》"
    "中关于产品许可证检验规则的有关规定准备好待抽检样品；\n"
    "3、请企业与审查组成员联系，如有不清楚之处，请直接与审查组织单位联系。"
)


def demands(product: str) -> tuple[str, ...]:
    """要求, its three items, for a product."""
    return tuple(DEMANDS.replace("{product|××}", product).split("\n"))


ORGANISER = (
    "审查组织单位名称：{organiser_name}\n地址：{organiser_address}　邮编：{organiser_postcode}\n"
    "联系人：{organiser_contact}　联系电话：{organiser_phone}　传真：{organiser_fax}\n"
    "电子邮箱：{organiser_email}"
)

GRID = Boxes(
    widths=WIDTHS,
    label=TITLE,
    rows=(
        heads((NO, *ENTERPRISE), UPPER),
        Repeat("enterprises", values((NO, *ENTERPRISE), UPPER), ENTERPRISE, 3),
        Side(
            Box("审查组成员", style=Style.VERTICAL),
            (heads(MEMBER, LOWER), Repeat("team", values(MEMBER, LOWER), MEMBER, 4)),
        ),
        block("依据", BASIS),
        block("要求", DEMANDS),
        block(
            "说明", ORGANISER, "审查组织单位名称、地址、邮编、联系人、联系电话、传真、电子邮箱。"
        ),
    ),
)

ANNEX2 = Form(
    code="annex2",
    edition="2006",
    title=TITLE,
    pages=(
        Page(
            TITLE,
            (
                Text("附件2：", Style.ANNEX),
                Text(TITLE, Style.TITLE, Align.CENTER),
                Strip(("产品名称：{product}", "编号：{number}"), (2, 1)),
                GRID,
                Strip(
                    (
                        "编制：{drawn_up_by}",
                        "审批：{approved_by}",
                        "{sealed_on} （审查组织机构盖章）",
                    ),
                    (1, 1, 2),
                    (Align.LEFT, Align.LEFT, Align.RIGHT),
                ),
            ),
        ),
    ),
    fields=FIELDS,
    effective_from=date(2005, 9, 1),
    basis="工业产品生产许可证信息管理规定 第二十一条、附件2",
)
FORMS = (ANNEX2,)
