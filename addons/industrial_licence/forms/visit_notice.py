"""企业实地核查通知书: the visit is announced five working days ahead, with its team.

Values beside those of every letter: product, application, starts_on, ends_on, address; team (list
of name, duty, employer, registration); observer.
"""

from .kernel import Column, Field, Kind, Table
from .letter import BLANK, body, letter

TEAM = Table(
    "team",
    (
        Column("序号", "no", 12),
        Column("姓名", "name", 30, required=True),
        Column("组内职务", "duty", 28, required=True),
        Column("所在单位", "employer", 50, required=True),
        Column("审查员证书注册号", "registration", 40),
    ),
    2,
    "审查组成员",
    9,
)
NOTICE = letter(
    "visit_notice",
    "企业实地核查通知书",
    "工业产品生产许可证管理条例第十五条；实施办法第十六条、第十七条",
    (
        body(
            "根据《中华人民共和国工业产品生产许可证管理条例》及其实施办法的规定，"
            "本机关决定于{starts_on}至{ends_on}对你单位申请的{product}"
            "（申请编号：{application}）生产条件进行实地核查，核查地址：{address}。"
            "审查组成员如下："
        ),
        TEAM,
        body("观察员：{observer}。", when="observer"),
        body(
            "请安排好生产计划，保证核查期间正常生产，并准备好有关文件和待抽检样品。"
            "你单位认为审查组成员与本次核查有利害关系的，可以在核查开始前申请其回避。"
        ),
    ),
    (
        Field("product", "产品名称", required=True, blank=BLANK),
        Field("application", "申请编号", required=True, blank=BLANK),
        Field("starts_on", "核查开始日期", Kind.DAY, required=True),
        Field("ends_on", "核查结束日期", Kind.DAY, required=True),
        Field("address", "核查地址", required=True, blank=BLANK),
        Field("observer", "观察员"),
    ),
)
FORMS = (NOTICE,)
