"""期限计算说明: why a period ends on its day – the law, the pauses and every day counted.

Values: authority, case, enterprise, limit, length, basis, started_on, start_event, due_on,
stopped_on, stop_event, consequence; pauses (list of ground, from_on, to_on, notice); days (list of
day, standing, count, remark); made_on.
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
    Style,
    Table,
    Text,
    slot,
)
from .letter import FIRST

TITLE = "期限计算说明"
ROWS = (
    ("案件编号", "case"),
    ("企业名称", "enterprise"),
    ("期限名称", "limit"),
    ("期限长度", "length"),
    ("法律依据", "basis"),
    ("起算事由", "start_event"),
    ("起算日期（次日起计）", "started_on"),
    ("届满日期", "due_on"),
    ("完成事由", "stop_event"),
    ("完成日期", "stopped_on"),
    ("逾期后果", "consequence"),
)
DAYS = {"started_on", "due_on", "stopped_on"}
REQUIRED = {"case", "limit", "length", "basis", "start_event", "started_on", "due_on"}
FIELDS = (
    *(
        Field(key, label, Kind.DAY if key in DAYS else Kind.TEXT, key in REQUIRED, "")
        for label, key in ROWS
    ),
    Field("authority", "制作机关", required=True, blank="__________"),
    Field("made_on", "制作日期", Kind.DAY, required=True),
)
GRID = Boxes(
    widths=(44, 130),
    label=TITLE,
    height=8.5,
    rows=tuple(
        (Box(label, style=Style.LABEL), Box(slot(key), align=Align.LEFT)) for label, key in ROWS
    ),
)
PAUSES = Table(
    "pauses",
    (
        Column("序号", "no", 12),
        Column("不计入期限的事由", "ground", 70, align=Align.LEFT),
        Column("起", "from_on", 26, kind=Kind.DAY_SHORT),
        Column("止", "to_on", 26, kind=Kind.DAY_SHORT),
        Column("书面告知", "notice", 40),
    ),
    1,
    "不计入期限的时间",
)
COUNT = Table(
    "days",
    (
        Column("序号", "no", 12),
        Column("日期", "day", 30, kind=Kind.DAY_SHORT),
        Column("日别", "standing", 44),
        Column("累计", "count", 20),
        Column("说明", "remark", 68, align=Align.LEFT),
    ),
    0,
    "逐日计算",
    6.4,
)
PAGE = Page(
    TITLE,
    (
        Text("{authority}", Style.AUTHORITY, Align.CENTER),
        Text(TITLE, Style.TITLE, Align.CENTER),
        GRID,
        Text("不计入期限的时间", Style.ANNEX),
        PAUSES,
        Text("逐日计算", Style.ANNEX),
        COUNT,
        Text("{authority}（印章）\n{made_on}", Style.SIGN, Align.RIGHT),
    ),
)
FORMS = (Form("time_limit_note", "2005", TITLE, (PAGE,), FIELDS, FIRST),)
