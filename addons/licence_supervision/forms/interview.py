"""约谈记录: who was spoken to, why, what was said and promised (国质检监〔2015〕364号 五（三）)."""

from datetime import date

from odoo.addons.industrial_licence.forms.kernel import (
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

TITLE = "约谈记录"
FIELDS = (
    Field("body", "约谈机关", required=True),
    Field("party", "被约谈方", required=True),
    Field("persons", "到场人员"),
    Field("held_on", "约谈日期", Kind.DAY, required=True),
    Field("reason", "约谈事由", required=True),
    Field("minutes", "约谈内容", required=True),
    Field("officer", "主持人"),
)
PROMISES = Table(
    "promises",
    (
        Column("序号", "no", 10),
        Column("承诺事项", "text", 90, required=True, align=Align.LEFT),
        Column("完成期限", "due_on", 30, kind=Kind.DAY_SHORT),
    ),
    3,
)
INTERVIEW = Form(
    code="interview",
    edition="2015",
    title=TITLE,
    pages=(
        Page(
            TITLE,
            (
                Text(TITLE, Style.TITLE, Align.CENTER),
                Strip(("约谈机关：{body}", "约谈日期：{held_on}"), (2, 1)),
                Text("被约谈方：{party}"),
                Text("到场人员：{persons}"),
                Text("约谈事由", Style.HEAD),
                Text("{reason}", indent=2),
                Text("约谈内容", Style.HEAD),
                Text("{minutes}", indent=2),
                Text("承诺事项", Style.HEAD),
                PROMISES,
                Strip(("主持人：{officer}", "被约谈方签字：                "), (1, 1)),
            ),
        ),
    ),
    fields=FIELDS,
    effective_from=date(2005, 9, 1),
    basis="国质检监〔2015〕364号 五（三）；国市监质监〔2020〕152号 四（三）",
)
FORMS = (INTERVIEW,)
