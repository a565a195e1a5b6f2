"""申请企业数据库上报表: the applicants of last month (信息管理规定 第五条、第十八条).

Values: unit (填报单位), filled_on, and the list `applicant` with the keys of the columns below.
The rules give no layout of their own; the table follows the heads of 附件1.
"""

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

TITLE = "工业产品生产许可证申请企业汇总表"
BLANK_DAY = "     年　 月　 日"

FIELDS = (
    Field("unit", "填报单位", required=True),
    Field("filled_on", "填报日期", Kind.DAY, required=True, blank=BLANK_DAY),
)
COLUMNS = (
    Column("序号", "no", 10),
    Column("登记编号", "number", 26),
    Column("企业名称", "enterprise", 34, required=True, align=Align.LEFT),
    Column("统一社会信用代码", "credit_code", 30),
    Column("住所", "domicile", 28, required=True, align=Align.LEFT),
    Column("生产地址", "production_address", 28, align=Align.LEFT),
    Column("产品类别", "category", 22),
    Column("产品名称", "product", 26, required=True),
    Column("申证单元", "unit_name", 24),
    Column("申请类型", "kind", 14, required=True),
    Column("申请日期", "received_on", 20, kind=Kind.DAY_SHORT),
    Column("受理情况", "acceptance", 16, required=True),
)
APPLICANT = Page(
    TITLE,
    (
        Text(TITLE, Style.TITLE, Align.CENTER),
        Strip(("填报单位（章）：{unit}", "填报日期：{filled_on}"), (3, 1)),
        Table("applicant", COLUMNS, 10),
    ),
)
APPLICANTS = Form(
    code="applicants",
    edition="2006",
    title=TITLE,
    pages=(APPLICANT,),
    fields=FIELDS,
    effective_from=date(2005, 9, 1),
    landscape=True,
    basis="工业产品生产许可证信息管理规定 第五条、第十八条",
)
FORMS = (APPLICANTS,)
