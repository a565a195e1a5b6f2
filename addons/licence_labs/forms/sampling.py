"""抽样单: which samples were taken and sealed at a visit, and where they are to go.

Values: number, enterprise, domicile, production_address, contact, phone, product, unit_name, model,
grade, batch, produced_on, base, quantity, reserve, standard, place, sealed, sealed_on, due_on,
lab_name, lab_address, first_sampler, second_sampler, representative, signed_on, remark.
"""

from ...industrial_licence.forms.kernel import (
    Align,
    Box,
    Boxes,
    Field,
    Form,
    Kind,
    Page,
    Strip,
    Style,
    Text,
    slot,
)
from ...industrial_licence.forms.letter import FIRST

TITLE = "工业产品生产许可证产品抽样单"
NAMES = {
    "enterprise": "企业名称",
    "domicile": "住所",
    "production_address": "生产地址",
    "contact": "联系人",
    "phone": "联系电话",
    "product": "产品名称",
    "unit_name": "申证单元",
    "model": "规格型号",
    "grade": "等级",
    "batch": "批号",
    "produced_on": "生产日期",
    "base": "抽样基数",
    "quantity": "抽样数量",
    "reserve": "备样数量",
    "standard": "执行标准",
    "place": "抽样地点",
    "sealed": "封样状态",
    "sealed_on": "封样日期",
    "due_on": "送样截止日期",
    "lab_name": "企业自选检验机构",
    "lab_address": "检验机构地址",
    "remark": "备注",
}
DAYS = {"produced_on", "sealed_on", "due_on"}
REQUIRED = {"enterprise", "production_address", "product", "model", "base", "quantity"} | {
    "standard",
    "place",
    "sealed_on",
    "due_on",
}
FIELDS = (
    *(
        Field(key, name, Kind.DAY if key in DAYS else Kind.TEXT, key in REQUIRED, "")
        for key, name in NAMES.items()
    ),
    Field("number", "编号", required=True),
    Field("first_sampler", "抽样人", required=True),
    Field("second_sampler", "抽样人", required=True),
    Field("representative", "企业代表", required=True),
    Field("signed_on", "签字日期", Kind.DAY, required=True),
)


def pair(key: str, span: int = 1) -> tuple[Box, Box]:
    return Box(NAMES[key], style=Style.LABEL), Box(slot(key), span, align=Align.LEFT)


GRID = Boxes(
    widths=(36, 52, 34, 52),
    label=TITLE,
    height=9.5,
    rows=(
        pair("enterprise", 3),
        pair("domicile", 3),
        pair("production_address", 3),
        (*pair("contact"), *pair("phone")),
        (*pair("product"), *pair("unit_name")),
        (*pair("model"), *pair("grade")),
        (*pair("batch"), *pair("produced_on")),
        (*pair("base"), *pair("quantity")),
        (*pair("reserve"), *pair("standard")),
        (*pair("place"), *pair("sealed")),
        (*pair("sealed_on"), *pair("due_on")),
        pair("lab_name", 3),
        pair("lab_address", 3),
        pair("remark", 3),
    ),
)
PAGE = Page(
    TITLE,
    (
        Text(TITLE, Style.TITLE, Align.CENTER),
        Strip(("编号：{number}",), aligns=(Align.RIGHT,)),
        GRID,
        Strip(
            ("抽样人：{first_sampler}", "抽样人：{second_sampler}", "企业代表：{representative}"),
            (1, 1, 1.3),
        ),
        Strip(("企业（盖章）：", "抽样单位（盖章）：", "{signed_on}"), (1, 1, 1)),
        Text("注：1.样品封存后由企业在七日内送达自主选择的检验机构；", Style.NOTE),
        Text("2.本单一式三份，企业、检验机构和审查组织单位各存一份。", Style.NOTE, indent=2),
    ),
)
FORMS = (Form("sampling_sheet", "2005", TITLE, (PAGE,), FIELDS, FIRST),)
