"""检验机构名单: every laboratory that may test the product, so that the enterprise can choose.

Values beside those of every letter: product; labs (list of name, address, contact, phone, scope,
days).
"""

from ...industrial_licence.forms.kernel import Align, Column, Field, Table
from ...industrial_licence.forms.letter import BLANK, body, letter

LABS = Table(
    "labs",
    (
        Column("序号", "no", 11),
        Column("检验机构名称", "name", 42, required=True, align=Align.LEFT),
        Column("地址", "address", 42, required=True, align=Align.LEFT),
        Column("联系人、电话", "contact", 34, required=True),
        Column("承检产品", "scope", 30),
        Column("检验所需时间", "days", 22),
    ),
    3,
    "检验机构名单",
    9,
)
LIST = letter(
    "lab_list",
    "检验机构名单告知书",
    "工业产品生产许可证管理条例第十九条；实施办法第二十一条",
    (
        body(
            "根据《中华人民共和国工业产品生产许可证管理条例》及其实施办法的规定，"
            "现将承担{product}生产许可证检验任务的全部检验机构名单及联系方式告知你单位，"
            "由你单位自主选择："
        ),
        LABS,
        body("请自样品封存之日起七日内将样品送达所选择的检验机构。"),
    ),
    (Field("product", "产品名称", required=True, blank=BLANK),),
)
FORMS = (LIST,)
