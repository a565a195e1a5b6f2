"""准予、不予: the decision letters of an application, the refusal with reasons and remedies.

Values beside those of every letter: product, application, accepted_on; grant: enterprise,
domicile, production_address, unit_name, certificate, valid_until; refuse: reasons (list of
reason), basis.
"""

from .kernel import Align, Box, Boxes, Field, Kind, Style
from .letter import BLANK, appealable, body, letter, listed

CASE = (
    Field("product", "产品名称", required=True, blank=BLANK),
    Field("application", "申请编号", required=True, blank=BLANK),
    Field("accepted_on", "受理日期", Kind.DAY, required=True),
)
OPENING = (
    "你单位提出的{product}工业产品生产许可申请（申请编号：{application}），"
    "本机关已于{accepted_on}受理。"
)
GRANTED = (
    ("企业名称", "enterprise"),
    ("住所", "domicile"),
    ("生产地址", "production_address"),
    ("产品名称", "product"),
    ("申证单元", "unit_name"),
    ("证书编号", "certificate"),
    ("有效期", "valid_until"),
)

GRANT = letter(
    "grant_decision",
    "准予行政许可决定书",
    "行政许可法第三十八条第一款、第四十四条；工业产品生产许可证管理条例第二十四条",
    (
        body(
            OPENING + "经审查，你单位符合法定条件、标准。"
            "根据《中华人民共和国行政许可法》第三十八条第一款和"
            "《中华人民共和国工业产品生产许可证管理条例》第二十四条的规定，"
            "本机关决定准予行政许可，许可内容如下："
        ),
        Boxes(
            widths=(40, 116),
            label="许可内容",
            height=10,
            rows=tuple(
                (Box(name, style=Style.LABEL), Box("{" + key + "}", align=Align.LEFT))
                for name, key in GRANTED
            ),
        ),
        body("本机关将自作出本决定之日起十日内向你单位颁发、送达工业产品生产许可证证书。"),
    ),
    (
        *CASE,
        *(
            Field(key, name, required=key != "unit_name")
            for name, key in GRANTED
            if key != "product"
        ),
    ),
)
REFUSE = appealable(
    "refuse_decision",
    "不予行政许可决定书",
    "行政许可法第三十八条第二款；工业产品生产许可证管理条例第二十四条",
    (
        body(OPENING + "经审查，你单位的申请不符合法定条件、标准，理由如下："),
        listed("{reason}", "reasons", Field("reason", "不予许可的理由", required=True)),
        body(
            "根据《中华人民共和国行政许可法》第三十八条第二款和{basis}的规定，"
            "本机关决定不予行政许可。"
        ),
    ),
    (
        *CASE,
        Field(
            "basis",
            "法律依据",
            required=True,
            blank="《中华人民共和国工业产品生产许可证管理条例》第二十四条",
        ),
    ),
)
FORMS = (GRANT, *REFUSE)
