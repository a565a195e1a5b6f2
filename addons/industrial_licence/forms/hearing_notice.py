"""听证告知书: what is going to be decided, why, and that a hearing may be asked for.

Values beside those of every letter: matter (the case), intended (the decision intended), facts,
ground (the statutory case), law (the article that gives the hearing), days (how long it may be
asked for, in words).
"""

from .kernel import Field
from .letter import BLANK, body, letter

FIELDS = (
    Field("matter", "事项", required=True, blank=BLANK),
    Field("intended", "拟作出的决定", required=True, blank=BLANK),
    Field("facts", "事实和理由", required=True, blank=BLANK),
    Field("ground", "法定情形和依据", required=True, blank=BLANK),
    Field("law", "听证的法律依据", required=True, blank="《中华人民共和国行政许可法》第四十七条"),
    Field("days", "提出听证申请的期限", required=True, blank="五日"),
)
PARTS = (
    body("关于{matter}，本机关拟作出以下决定：{intended}。现将有关事项告知如下："),
    body("一、拟作出决定的事实和理由：{facts}"),
    body("二、法定情形和依据：{ground}。"),
    body(
        "三、你单位享有陈述、申辩的权利。根据{law}的规定，你单位有权要求举行听证；要求听证的，"
        "应当自收到本告知书之日起{days}内向本机关提出，逾期未提出的，视为放弃听证权利。"
    ),
    body("你单位不承担本机关组织听证的费用。"),
)
FORMS = (
    letter(
        "hearing_notice",
        "听证告知书",
        "行政许可法第四十七条；行政处罚法第四十四条、第六十三条、第六十四条",
        PARTS,
        FIELDS,
    ),
)
