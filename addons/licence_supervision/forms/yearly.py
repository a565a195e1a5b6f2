"""证后监管工作情况报告: the four sections of the report of the year (信息管理规定 第二十条)."""

from datetime import date

from odoo.addons.industrial_licence.forms.kernel import (
    Align,
    Field,
    Form,
    Kind,
    Page,
    Strip,
    Style,
    Text,
)

TITLE = "获证企业后续监管工作情况报告"
SECTIONS = (
    ("一、年度审查情况", "self_review"),
    ("二、巡查回访情况", "patrol"),
    ("三、定期监督情况", "regular"),
    ("四、对存在问题的企业处理情况", "handling"),
)
FIELDS = (
    Field("unit", "填报单位", required=True),
    Field("filled_on", "填报日期", Kind.DAY, required=True),
    Field("begin", "起始日期", Kind.DAY, required=True),
    Field("end", "截止日期", Kind.DAY, required=True),
    *(Field(key, head, required=True) for head, key in SECTIONS),
)
PARTS = tuple(
    part
    for head, key in SECTIONS
    for part in (Text(head, Style.HEAD), Text("{" + key + "}", indent=2))
)
YEARLY = Form(
    code="supervision_year",
    edition="2006",
    title=TITLE,
    pages=(
        Page(
            TITLE,
            (
                Text(TITLE, Style.TITLE, Align.CENTER),
                Strip(("填报单位（章）：{unit}", "填报日期：{filled_on}"), (3, 1)),
                Text("统计期间：{begin}至{end}"),
                *PARTS,
            ),
        ),
    ),
    fields=FIELDS,
    effective_from=date(2005, 9, 1),
    basis="工业产品生产许可证信息管理规定 第二十条",
)
FORMS = (YEARLY,)
