"""行政许可期限告知书: the time that does not count, or is added, told in writing.

Values beside those of every letter: application, product, limit (name of the term), length, basis,
due_on (last day, empty while the term stands still); pauses (list of ground, from_on, to_on).
"""

from .kernel import Column, Field, Kind, Table
from .letter import BLANK, body, letter

FIELDS = (
    Field("application", "申请编号", required=True, blank=BLANK),
    Field("product", "产品名称", required=True, blank=BLANK),
    Field("limit", "期限名称", required=True, blank=BLANK),
    Field("length", "期限长度", required=True, blank=BLANK),
    Field("basis", "法律依据", required=True, blank=BLANK),
    Field("due_on", "届满日期", Kind.DAY),
)
PAUSES = Table(
    "pauses",
    (
        Column("序号", "no", 12),
        Column("依法不计入期限的事由", "ground", 80),
        Column("起", "from_on", 32, kind=Kind.DAY_SHORT),
        Column("止", "to_on", 32, kind=Kind.DAY_SHORT),
    ),
    1,
    "依法不计入期限的时间",
)
PARTS = (
    body(
        "你单位提出的{product}工业产品生产许可申请（申请编号：{application}），现将办理期限告知如下："
    ),
    body("根据{basis}，{limit}为{length}。下列时间依法不计入上述期限："),
    PAUSES,
    body("扣除上述时间后，该期限于{due_on}届满。", when="due_on"),
    body("上述事由尚未结束，结束后该期限继续计算，届满日期另行告知。", unless="due_on"),
)
FORMS = (
    letter(
        "time_limit_notice",
        "行政许可期限告知书",
        "行政许可法第四十五条；工业产品生产许可证管理条例第二十四条",
        PARTS,
        FIELDS,
    ),
)
