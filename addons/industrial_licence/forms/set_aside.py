"""撤销行政许可决定的决定书: a decision on an application is itself set aside.

Values beside those of every letter: document, document_number, decided_on (of the decision that
falls), facts, ground, result (what it said), ended_on.
"""

from .kernel import Field, Kind
from .letter import BLANK, appealable, body

SET_ASIDE = appealable(
    "set_aside_decision",
    "撤销行政决定决定书",
    "行政许可法第六十九条；行政复议法；行政诉讼法",
    (
        body(
            "本机关于{decided_on}对你单位作出{document}（编号：{document_number}）。现查明：{facts}"
        ),
        body("上述情形属于{ground}。本机关决定自{ended_on}起撤销上述决定。"),
    ),
    (
        Field("document", "原决定名称", required=True, blank=BLANK),
        Field("document_number", "原决定编号", required=True, blank=BLANK),
        Field("decided_on", "原决定日期", Kind.DAY, required=True),
        Field("facts", "事实", required=True, blank=BLANK),
        Field("ground", "撤销依据", required=True, blank=BLANK),
        Field("ended_on", "生效日期", Kind.DAY, required=True),
    ),
)
FORMS = (*SET_ASIDE,)
