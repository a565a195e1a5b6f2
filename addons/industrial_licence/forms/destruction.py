"""档案销毁记录: what was destroyed, by whose approval, before which two witnesses.

Values: authority, number, approver, approval_number, approved_on, place, method, destroyed_on,
first_person, second_person, custodian; files (list of file_number, title, closed_on, kept_until,
pages).
"""

from .kernel import (
    Align,
    Column,
    Field,
    Form,
    Kind,
    Page,
    Strip,
    Style,
    Table,
    Text,
)
from .letter import FIRST

TITLE = "档案销毁记录"
FIELDS = (
    Field("authority", "销毁单位", required=True, blank="__________"),
    Field("number", "编号", required=True),
    Field("approver", "批准机关", required=True, blank="__________"),
    Field("approval_number", "批准文号", required=True, blank="__________"),
    Field("approved_on", "批准日期", Kind.DAY, required=True),
    Field("place", "销毁地点", required=True, blank="__________"),
    Field("method", "销毁方式", required=True, blank="__________"),
    Field("destroyed_on", "销毁日期", Kind.DAY, required=True),
    Field("first_person", "监销人", required=True),
    Field("second_person", "监销人", required=True),
    Field("custodian", "档案保管人", required=True),
)
FILES = Table(
    "files",
    (
        Column("序号", "no", 12),
        Column("档号", "file_number", 36, required=True),
        Column("题名", "title", 72, required=True, align=Align.LEFT),
        Column("结案日期", "closed_on", 24, kind=Kind.DAY_SHORT, required=True),
        Column("保存期满日", "kept_until", 24, kind=Kind.DAY_SHORT, required=True),
        Column("页数", "pages", 14),
    ),
    8,
    "销毁清册",
)
PAGE = Page(
    TITLE,
    (
        Text("{authority}", Style.AUTHORITY, Align.CENTER),
        Text(TITLE, Style.TITLE, Align.CENTER),
        Text("编号：{number}", Style.PLAIN, Align.RIGHT),
        Text(
            "下列档案保存期已满，根据《工业产品生产许可证信息管理规定》第三十七条、第三十八条，"
            "报经{approver}批准（批准文号：{approval_number}，批准日期：{approved_on}），"
            "于{destroyed_on}在{place}以{method}方式销毁。"
        ),
        FILES,
        Text("监销人已将清册与实物逐件核对，确认无误，并监督销毁全过程。"),
        Strip(("监销人：{first_person}", "监销人：{second_person}", "档案保管人：{custodian}")),
        Text("{authority}（印章）\n{destroyed_on}", Style.SIGN, Align.RIGHT),
    ),
)
FORMS = (Form("destruction_record", "2005", TITLE, (PAGE,), FIELDS, FIRST),)
