"""办事指南公示: the nine items of 信息管理规定 第34条 on one sheet for the wall of the hall.

Values: authority; legal_basis, conditions, procedure, time_limits, fees, materials, samples,
complaint_phone, consultation_phone; place, hours, published_on.
"""

from .kernel import Align, Box, Boxes, Field, Form, Kind, Page, Style, Text
from .letter import FIRST

TITLE = "工业产品生产许可证办事指南"
ITEMS = (
    ("legal_basis", "法律依据"), ("conditions", "条件"), ("procedure", "程序"),
    ("time_limits", "期限"), ("fees", "收费"), ("materials", "需要提交的全部材料的目录"),
    ("samples", "申请书示范文本"), ("complaint_phone", "投诉电话"),
    ("consultation_phone", "咨询电话"),
)  # fmt: skip
FIELDS = (
    Field("authority", "公示单位", required=True, blank="__________"),
    *(Field(key, label, required=True) for key, label in ITEMS),
    Field("place", "受理地点"),
    Field("hours", "受理时间"),
    Field("published_on", "公示日期", Kind.DAY_IN_WORDS, required=True),
)
GRID = Boxes(
    widths=(42, 132),
    label=TITLE,
    height=12,
    rows=tuple(
        (Box(label, style=Style.LABEL), Box("{" + key + "}", align=Align.LEFT))
        for key, label in (*ITEMS, ("place", "受理地点"), ("hours", "受理时间"))
    ),
)
PAGE = Page(
    TITLE,
    (
        Text("{authority}", Style.AUTHORITY, Align.CENTER),
        Text(TITLE, Style.TITLE, Align.CENTER),
        GRID,
        Text("{authority}\n{published_on}", Style.SIGN, Align.RIGHT),
    ),
)
FORMS = (Form("guide_poster", "2011", TITLE, (PAGE,), FIELDS, FIRST),)
