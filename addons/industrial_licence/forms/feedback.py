"""工业产品生产许可证工作反馈表: what the enterprise says of acceptance, visit and test.

Values: enterprise, number, work, body, handed_to, handed_on; questions (list of question, answer).
It goes from the enterprise straight to the national review centre.
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
from .letter import BLANK, FIRST

TITLE = "工业产品生产许可证工作企业反馈表"
PURPOSE = (
    "目的和意义：为监督生产许可证受理、实地核查和产品检验工作，维护企业合法权益，"
    "请贵单位在本项工作结束后如实填写本表，直接反馈至全国工业产品生产许可证审查中心。"
    "受理单位、审查组和检验机构均不得代填、查阅或者回收本表，贵单位的意见予以保密。"
)
QUESTIONS = Table(
    "questions",
    (
        Column("序号", "no", 12),
        Column("反馈内容", "question", 106, required=True, align=Align.LEFT),
        Column("选项", "answer", 56, required=True),
    ),
    6,
    "反馈内容",
    9,
)
FORM = Form(
    "feedback_form",
    "2006",
    TITLE,
    (
        Page(
            TITLE,
            (
                Text(TITLE, Style.TITLE, Align.CENTER),
                Strip(("企业名称：{enterprise}", "编号：{number}"), (1.6, 1)),
                Strip(("工作环节：{work}", "承担单位：{body}"), (1, 1.6)),
                Text(PURPOSE, Style.BODY),
                QUESTIONS,
                Text("其他意见：", Style.PLAIN),
                Strip(
                    ("企业负责人：{handed_to}", "发放日期：{handed_on}", "企业盖章："), (1, 1, 1)
                ),
                Text("注：本表由企业填写后直接寄送全国许可证审查中心。", Style.NOTE),
            ),
        ),
    ),
    (
        Field("enterprise", "企业名称", required=True, blank=BLANK),
        Field("number", "编号"),
        Field("work", "工作环节", required=True, options=("受理", "实地核查", "产品检验")),
        Field("body", "承担单位", required=True, blank=BLANK),
        Field("handed_to", "企业负责人"),
        Field("handed_on", "发放日期", Kind.DAY),
    ),
    FIRST,
)
FORMS = (FORM,)
