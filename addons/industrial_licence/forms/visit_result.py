"""企业实地核查结果通知书: the enterprise is told in writing whether it passed, and if not why.

Values beside those of every letter: product, application, address, starts_on, ends_on, conclusion,
reasons, next (what follows).
"""

from .kernel import Field, Kind
from .letter import BLANK, body, letter

NOTICE = letter(
    "visit_result_notice",
    "企业实地核查结果通知书",
    "工业产品生产许可证管理条例第十八条；实施办法第十九条、第二十条",
    (
        body(
            "根据《中华人民共和国工业产品生产许可证管理条例》及其实施办法的规定，"
            "审查组于{starts_on}至{ends_on}对你单位{product}（编号：{application}）的生产条件"
            "进行了实地核查，核查地址：{address}。"
        ),
        body("核查结论：{conclusion}。"),
        body("理由：{reasons}", when="reasons"),
        body("{next}", when="next"),
    ),
    (
        Field("product", "产品名称", required=True, blank=BLANK),
        Field("application", "申请编号", required=True, blank=BLANK),
        Field("address", "核查地址", required=True, blank=BLANK),
        Field("starts_on", "核查开始日期", Kind.DAY, required=True),
        Field("ends_on", "核查结束日期", Kind.DAY, required=True),
        Field("conclusion", "核查结论", required=True, options=("合格", "不合格")),
        Field("reasons", "理由"),
        Field("next", "后续事项"),
    ),
)
FORMS = (NOTICE,)
