"""受理、不予受理、补正: the three answers to an application, each within five working days.

Values beside those of every letter (letter.py): product, application (申请编号), received_on,
accepted_on, query_code (with the 申请编号 it opens the page of the progress); supplement: items
(list of material, defect), due_on; decline: reason, basis.
"""

from .kernel import Field, Kind
from .letter import appealable, body, letter, listed

CASE = (
    Field("product", "申请产品", required=True, blank="__________"),
    Field("application", "申请编号", required=True, blank="__________"),
    Field("received_on", "收到日期", Kind.DAY, required=True),
)
CODE = Field("query_code", "进度查询码")
PROGRESS = body(
    "凭申请编号{application}和进度查询码{query_code}，可以在本机关网站“进度查询”栏目查询本申请的"
    "办理进度。请妥善保管查询码。",
    when="query_code",
)
OPENING = "你单位于{received_on}提交的{product}工业产品生产许可申请（申请编号：{application}）"

ACCEPTANCE = letter(
    "acceptance_notice",
    "行政许可申请受理通知书",
    "行政许可法第三十二条；工业产品生产许可证管理条例实施办法第十二条",
    (
        body(
            OPENING + "收悉。经审查，申请事项属于本机关职权范围，申请材料齐全、符合法定形式。"
            "根据《中华人民共和国行政许可法》第三十二条第一款第（五）项的规定，"
            "本机关决定自{accepted_on}起予以受理。"
        ),
        body(
            "本机关将依法组织审查，并自受理之日起{limit}内作出是否准予生产许可的决定。"
            "依法需要检验、检测、鉴定和专家评审的，所需时间不计算在上述期限内，另行书面告知。"
        ),
        PROGRESS,
    ),
    (
        *CASE,
        CODE,
        Field("accepted_on", "受理日期", Kind.DAY, required=True),
        Field("limit", "办理期限", required=True, blank="____个工作日"),
    ),
)
SUPPLEMENT = letter(
    "supplement_notice",
    "行政许可申请材料补正告知书",
    "行政许可法第三十二条第一款第（四）项；工业产品生产许可证管理条例实施办法第十二条",
    (
        body(
            OPENING + "收悉。经审查，申请材料不齐全或者不符合法定形式。"
            "根据《中华人民共和国行政许可法》第三十二条第一款第（四）项的规定，"
            "现一次告知你单位需要补正的全部内容："
        ),
        listed(
            "{material}：{defect}",
            "items",
            Field("material", "材料名称", required=True),
            Field("defect", "需要补正的内容", required=True),
        ),
        body("请于{due_on}前将上述材料补正后提交。", when="due_on"),
        PROGRESS,
    ),
    (*CASE, CODE, Field("due_on", "补正期限", Kind.DAY)),
)
DECLINE = appealable(
    "decline_notice",
    "行政许可申请不予受理通知书",
    "行政许可法第三十二条",
    (
        body(OPENING + "收悉。经审查，存在下列情形："),
        body("{reason}"),
        body("根据{basis}的规定，本机关决定不予受理。"),
    ),
    (
        *CASE,
        Field("reason", "不予受理的理由", required=True),
        Field("basis", "法律依据", required=True, blank="《中华人民共和国行政许可法》第三十二条"),
    ),
)
FORMS = (ACCEPTANCE, SUPPLEMENT, *DECLINE)
