"""核查人员年度绩效考评记录: the figures of a year and the recommender's judgement on one page.

Values: recommender, year, name, employer, registration, level; figures (list of item, value);
grade, assessment, assessed_by, assessed_on, answer, printed_on.
"""

from .kernel import Align, Column, Field, Form, Kind, Page, Strip, Style, Table, Text
from .letter import FIRST

TITLE = "核查人员年度绩效考评记录"
BLANK = "__________"
FIELDS = (
    Field("recommender", "推荐单位", required=True),
    Field("year", "年度", required=True),
    Field("name", "姓名", required=True),
    Field("employer", "工作单位", blank=BLANK),
    Field("registration", "注册编号", blank=BLANK),
    Field("level", "注册级别", blank=BLANK),
    Field("grade", "考评等次", blank="尚未考评"),
    Field("assessment", "考评意见", blank=BLANK),
    Field("assessed_by", "考评人", blank=BLANK),
    Field("assessed_on", "考评日期", Kind.DAY),
    Field("answer", "本人意见", blank=BLANK),
    Field("printed_on", "打印日期", Kind.DAY, required=True),
)
FIGURES = Table(
    "figures",
    (
        Column("序号", "no", 12),
        Column("项目", "item", 80, required=True, align=Align.LEFT),
        Column("数值", "value", 40, required=True),
    ),
    7,
    "年度工作数据",
)
PAGE = Page(
    TITLE,
    (
        Text(TITLE, Style.TITLE, Align.CENTER),
        Strip(("推荐单位：{recommender}", "年度：{year}"), (3, 1)),
        Strip(("姓名：{name}", "工作单位：{employer}"), (1, 2)),
        Strip(("注册编号：{registration}", "注册级别：{level}"), (1, 2)),
        FIGURES,
        Text("考评等次：{grade}"),
        Text("考评意见：{assessment}"),
        Strip(("考评人：{assessed_by}", "考评日期：{assessed_on}")),
        Text("本人意见：{answer}"),
        Text("{recommender}（盖章）\n{printed_on}", Style.SIGN, Align.RIGHT),
    ),
)
FORMS = (
    Form(
        "performance_record", "2006", TITLE, (PAGE,), FIELDS,
        effective_from=FIRST, basis="国质检监[2006]499号 二(一)",
    ),
)  # fmt: skip
