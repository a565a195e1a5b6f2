"""首次会议签到表、末次会议签到表: who was in the room when a visit opened and closed.

Values: enterprise, product, place, held_at (moment), leader; people (list of name, employer, duty,
phone).
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

FIELDS = (
    Field("enterprise", "企业名称", required=True),
    Field("product", "产品名称", required=True),
    Field("place", "会议地点"),
    Field("held_at", "会议时间", Kind.MOMENT, True, "　　年　　月　　日　　时　　分"),
    Field("leader", "主持人（审查组长）", required=True),
)
PEOPLE = Table(
    "people",
    (
        Column("序号", "no", 12),
        Column("姓名", "name", 32, required=True),
        Column("单位", "employer", 60, required=True),
        Column("职务", "duty", 30),
        Column("联系电话", "phone", 34),
        Column("签字", "signed", 30),
    ),
    15,
    "签到",
    10,
)


def sign_in(code: str, title: str) -> Form:
    page = Page(
        title,
        (
            Text(title, Style.TITLE, Align.CENTER),
            Strip(("企业名称：{enterprise}", "产品名称：{product}"), (1.4, 1)),
            Strip(("会议时间：{held_at}", "会议地点：{place}"), (1.4, 1)),
            Text("主持人（审查组长）：{leader}", Style.PLAIN),
            PEOPLE,
        ),
    )
    return Form(code, "2005", title, (page,), FIELDS, FIRST)


FORMS = (
    sign_in("opening_sign_in", "首次会议签到表"),
    sign_in("closing_sign_in", "末次会议签到表"),
)
