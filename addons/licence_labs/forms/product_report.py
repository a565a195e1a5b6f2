"""产品检验报告: what the laboratory measured, against which demand, and its conclusion.

Values: lab_name, number, order_number, enterprise, production_address, product, unit_name, model,
batch, sample_number, sample_state, quantity, received_on, tested_from, tested_to, standard,
purpose, conclusion, conclusion_text, tester, reviewer, approver, approved_on, lab_address,
lab_phone; results (list of item, unit, demand, measured, verdict).
"""

from ...industrial_licence.forms.kernel import (
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
from ...industrial_licence.forms.letter import FIRST

TITLE = "产品检验报告"
NAMES = {
    "enterprise": "受检企业",
    "production_address": "生产地址",
    "product": "产品名称",
    "unit_name": "申证单元",
    "model": "规格型号",
    "batch": "批号",
    "sample_number": "样品编号",
    "sample_state": "样品状态",
    "quantity": "样品数量",
    "order_number": "检验任务编号",
    "received_on": "收样日期",
    "tested_from": "检验开始日期",
    "tested_to": "检验结束日期",
    "purpose": "检验类别",
    "standard": "检验依据",
}
DAYS = {"received_on", "tested_from", "tested_to"}
OPTIONAL = {"unit_name", "batch", "order_number", "purpose", "sample_state"}
FIELDS = (
    Field("lab_name", "检验机构", required=True, blank="__________"),
    Field("number", "报告编号", required=True),
    *(
        Field(key, name, Kind.DAY if key in DAYS else Kind.TEXT, key not in OPTIONAL, "")
        for key, name in NAMES.items()
    ),
    Field("conclusion", "检验结论", Kind.CHOICE, required=True, options=("合格", "不合格")),
    Field("conclusion_text", "结论说明"),
    Field("tester", "主检", required=True),
    Field("reviewer", "审核", required=True),
    Field("approver", "批准", required=True),
    Field("approved_on", "签发日期", Kind.DAY, required=True),
    Field("lab_address", "地址"),
    Field("lab_phone", "电话"),
)


def pair(key: str, span: int = 1) -> tuple[Box, Box]:
    return Box(NAMES[key], style=Style.LABEL), Box(slot(key), span, align=Align.LEFT)


GRID = Boxes(
    widths=(34, 53, 34, 53),
    label=TITLE,
    height=9,
    rows=(
        pair("enterprise", 3),
        pair("production_address", 3),
        (*pair("product"), *pair("unit_name")),
        (*pair("model"), *pair("batch")),
        (*pair("sample_number"), *pair("sample_state")),
        (*pair("quantity"), *pair("received_on")),
        (*pair("tested_from"), *pair("tested_to")),
        (*pair("order_number"), *pair("purpose")),
        pair("standard", 3),
        (
            Box("检验结论", style=Style.LABEL),
            Box(
                "{conclusion}\n{conclusion_text}\n{approved_on}（检验专用章）",
                3,
                style=Style.OPINION,
                align=Align.LEFT,
                height=36,
            ),
        ),
    ),
)
RESULTS = Table(
    "results",
    (
        Column("序号", "no", 12),
        Column("检验项目", "item", 48, required=True, align=Align.LEFT),
        Column("单位", "unit", 20),
        Column("标准要求", "demand", 40, required=True),
        Column("检验结果", "measured", 34, required=True),
        Column("单项判定", "verdict", 22, options=("合格", "不合格", "—")),
    ),
    8,
    "检验结果",
)
PAGES = (
    Page(
        "报告首页",
        (
            Text("{lab_name}", Style.AUTHORITY, Align.CENTER),
            Text(TITLE, Style.TITLE, Align.CENTER),
            Strip(("报告编号：{number}",), aligns=(Align.RIGHT,)),
            GRID,
            Strip(("主检：{tester}", "审核：{reviewer}", "批准：{approver}")),
            Text("地址：{lab_address}　电话：{lab_phone}", Style.NOTE, when="lab_address"),
        ),
    ),
    Page(
        "检验结果",
        (
            Text("检验结果", Style.SUBTITLE, Align.CENTER),
            Strip(("报告编号：{number}",), aligns=(Align.RIGHT,)),
            RESULTS,
            Text("（以下空白）", Style.NOTE, Align.CENTER),
        ),
    ),
)
FORMS = (Form("test_report", "2005", TITLE, PAGES, FIELDS, FIRST),)
