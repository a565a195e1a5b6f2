"""终止、撤回、撤销、吊销、注销: the decisions that end a procedure or a licence, with remedies.

Values beside those of every letter: product; facts (what was found), ground (the statutory case),
ended_on (from when it ends); termination: application, handled (accepted or only received, and
when); the others: certificate, issued_on; retract: compensation (how a loss is made good); revoke:
evidence (list of item), heard (how statement, defence and hearing were dealt with).
"""

from .kernel import Field, Kind
from .letter import BLANK, appealable, body, listed

COMMON = (
    Field("product", "产品名称", required=True, blank=BLANK),
    Field("facts", "事实", required=True, blank=BLANK),
    Field("ground", "法定情形", required=True, blank=BLANK),
)
LICENCE = (
    *COMMON,
    Field("certificate", "证书编号", required=True, blank=BLANK),
    Field("issued_on", "发证日期", Kind.DAY, required=True),
    Field("ended_on", "生效日期", Kind.DAY, required=True),
)
HOLDER = (
    "你单位持有的{product}工业产品生产许可证（证书编号：{certificate}，发证日期：{issued_on}），"
)
REGULATION = "《中华人民共和国工业产品生产许可证管理条例》"
MEASURES = "《中华人民共和国工业产品生产许可证管理条例实施办法》"

TERMINATION = appealable(
    "termination_decision",
    "终止办理行政许可决定书",
    "工业产品生产许可证管理条例实施办法第三十二条",
    (
        body(
            "你单位提出的{product}工业产品生产许可申请（申请编号：{application}），"
            "{handled}。现查明：{facts}"
        ),
        body(f"上述情形属于{MEASURES}第三十二条规定的{{ground}}，本机关决定终止办理该项生产许可。"),
    ),
    (
        *COMMON,
        Field("application", "申请编号", required=True, blank=BLANK),
        Field(
            "handled",
            "办理情况",
            required=True,
            blank="本机关已于　　年　　月　　日受理",
        ),
    ),
)
RETRACTION = appealable(
    "retract_decision",
    "撤回行政许可决定书",
    "行政许可法第八条；工业产品生产许可证管理条例实施办法第三十三条",
    (
        body(HOLDER + "现查明：{facts}"),
        body(
            "上述情形属于{ground}。为了公共利益的需要，根据《中华人民共和国行政许可法》第八条和"
            f"{MEASURES}第三十三条的规定，本机关决定自{{ended_on}}起撤回该项生产许可。"
        ),
        body("因撤回该项生产许可造成的财产损失，{compensation}", when="compensation"),
    ),
    (*LICENCE, Field("compensation", "补偿", blank="依照国家有关规定给予补偿。")),
)
ANNULMENT = appealable(
    "annul_decision",
    "撤销行政许可决定书",
    "行政许可法第六十九条；工业产品生产许可证管理条例实施办法第三十四条",
    (
        body(HOLDER + "现查明：{facts}"),
        body(
            "上述情形属于{ground}。根据《中华人民共和国行政许可法》第六十九条和"
            f"{MEASURES}第三十四条的规定，本机关决定自{{ended_on}}起撤销该项生产许可。"
        ),
    ),
    LICENCE,
)
REVOCATION = appealable(
    "revoke_decision",
    "吊销工业产品生产许可证决定书",
    "行政处罚法第五十九条；工业产品生产许可证管理条例",
    (
        body(HOLDER + "现查明：{facts}"),
        body("认定上述事实的证据："),
        listed("{item}", "evidence", Field("item", "证据", required=True), minimum=2),
        body("{heard}", when="heard"),
        body(
            f"上述行为属于{{ground}}。根据{REGULATION}的规定，"
            "本机关决定自{ended_on}起吊销你单位的该项工业产品生产许可证。"
            "你单位在三年内不得再次申请同一列入目录产品的生产许可证。"
        ),
    ),
    (*LICENCE, Field("heard", "陈述、申辩和听证情况", blank=BLANK)),
)
CANCELLATION = appealable(
    "cancel_decision",
    "注销行政许可决定书",
    "行政许可法第七十条；工业产品生产许可证管理条例实施办法第三十五条",
    (
        body(HOLDER + "现查明：{facts}"),
        body(
            "上述情形属于{ground}。根据《中华人民共和国行政许可法》第七十条和"
            f"{MEASURES}第三十五条的规定，本机关决定自{{ended_on}}起注销该项生产许可，"
            "原证书正本、副本同时作废，请交回本机关。"
        ),
    ),
    LICENCE,
)
FORMS = (*TERMINATION, *RETRACTION, *ANNULMENT, *REVOCATION, *CANCELLATION)
