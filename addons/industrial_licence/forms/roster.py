"""核查人员名册: the ten columns of 信息管理规定 第15条 in their order, then the daily work.

Values: body (whose roster), drawn_on, year and the list `people` with the keys of the columns.
"""

from .kernel import Align, Column, Field, Form, Kind, Page, Strip, Style, Table, Text

TITLE = "核查人员名册"

ROSTER = Form(
    code="roster",
    edition="2011",
    title=TITLE,
    basis="信息管理规定 第15条",
    landscape=True,
    fields=(
        Field("body", "单位", required=True),
        Field("drawn_on", "日期", Kind.DAY, required=True),
    ),
    pages=(
        Page(
            TITLE,
            (
                Text(TITLE, Style.TITLE, Align.CENTER),
                Strip(("单位：{body}", "日期：{drawn_on}"), (3, 1)),
                Table(
                    "people",
                    (
                        Column("序号", "no", 10),
                        Column("推荐单位", "recommender", 36, align=Align.LEFT),
                        Column("姓名", "name", 18, required=True),
                        Column("性别", "gender", 10),
                        Column("出生年月", "born", 18),
                        Column("工作单位", "employer", 36, align=Align.LEFT),
                        Column("注册编号", "number", 28),
                        Column("注册日期", "registered_on", 24, kind=Kind.DAY_SHORT),
                        Column("注册级别", "level", 22),
                        Column("有效期", "valid_until", 24, kind=Kind.DAY_SHORT),
                        Column("批准文号", "approval_no", 30),
                        Column("状态", "standing", 14),
                        Column("本年天数", "load", 14),
                        Column("最近考评", "grade", 22),
                        Column("廉洁记录", "integrity", 18),
                        Column("休假", "leave", 12),
                    ),
                ),
            ),
        ),
    ),
)
