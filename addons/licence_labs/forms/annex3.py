"""附件3 工业产品许可证检验机构信息变更备案登记表: what changes at a laboratory.

Values: lab_name, products (承检产品名称) and, for each item that changes, <item>_before and
<item>_after with the items of ITEMS; lab_head, lab_signed_on, province_head, province_signed_on,
lab_opinion, province_opinion. Unchanged items stay blank in both columns (填表说明 2).
"""

from datetime import date

from ...industrial_licence.forms.kernel import (
    Align,
    Box,
    Boxes,
    Field,
    Form,
    Kind,
    Page,
    Style,
    Text,
    slot,
)

TITLE = "工业产品许可证检验机构信息变更备案登记表"
ITEMS = {
    "name": "检验机构名称",
    "authority": "主管部门",
    "affiliation": "挂靠单位名称",
    "nature": "单位性质",
    "ownership": "资产性质",
    "address": "通信地址",
    "postcode": "邮政编码",
    "phone": "电    话",
    "fax": "传    真",
    "email": "电子信箱",
    "contact": "联 系 人",
    "other": "其    他",
}
BLANK_DAY = "年   月   日"
FIELDS = (
    Field("lab_name", "检验机构名称", required=True),
    Field("products", "承检产品名称", required=True),
    *(
        Field(f"{key}_{side}", label)
        for key, label in ITEMS.items()
        for side in ("before", "after")
    ),
    Field("lab_opinion", "检验机构意见"),
    Field("lab_head", "检验机构负责人", required=True),
    Field("lab_signed_on", "检验机构签字日期", Kind.DAY, required=True, blank=BLANK_DAY),
    Field("province_opinion", "省级质量技术监督局意见"),
    Field("province_head", "省级质量技术监督局负责人"),
    Field("province_signed_on", "省级质量技术监督局签字日期", Kind.DAY, blank=BLANK_DAY),
)
NOTES = (
    "填表说明：",
    "1、“承检产品名称”填写实施细则对应的产品名称；",
    "2、信息未发生变更的栏目不填；",
    "3、登陆国家质检总局网站下载此表（登陆www.aqsiq.gov.cn，"
    "进入“产品质量监督/生产许可/办证指南/表格下载”。）",
)


def label(words: str, span: int = 1, **more) -> Box:
    return Box(words, span, style=Style.LABEL, **more)


def opinion(words: str, who: str) -> tuple[tuple[Box, ...], ...]:
    said, head, day = (slot(f"{who}_{what}") for what in ("opinion", "head", "signed_on"))
    text = f"{said}\n负责人签字：{head}\n{day}（加盖公章）"
    return (label(words), Box(text, 2, style=Style.OPINION, align=Align.LEFT, height=30))


GRID = Boxes(
    widths=(40, 65, 65),
    label=TITLE,
    height=9.2,
    rows=(
        (label("检验机构名称"), Box("{lab_name}", 2)),
        (label("承检产品名称"), Box("{products}", 2)),
        (label("变更内容", 3),),
        (label("变更事项"), label("变更前"), label("变更后")),
        *(
            (label(text), Box(slot(f"{key}_before")), Box(slot(f"{key}_after")))
            for key, text in ITEMS.items()
        ),
        opinion("检验机构意见", "lab"),
        opinion("省级质量技术\n监督局意见", "province"),
    ),
)

ANNEX3 = Form(
    code="annex3",
    edition="2006",
    title=TITLE,
    pages=(
        Page(
            TITLE,
            (
                Text("附件3：", Style.ANNEX),
                Text(TITLE, Style.TITLE, Align.CENTER),
                GRID,
                *(Text(note, Style.NOTE) for note in NOTES),
            ),
        ),
    ),
    fields=FIELDS,
    effective_from=date(2005, 9, 1),
    basis="工业产品生产许可证信息管理规定 第二十六条、附件3",
)
FORMS = (ANNEX3,)
