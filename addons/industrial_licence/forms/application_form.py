"""全国工业产品生产许可证申请书: who applies, for what, at which address, and the declaration.

Values: application, kind, category, product, enterprise, credit_code, domicile,
production_address, legal_person, legal_person_phone, contact, contact_phone, postcode, email,
founded_on, employees, technicians, former_certificate, mode; units (list of unit_name, variety,
standard, capacity); materials (list of name, copies); applied_on.
"""

from .kernel import (
    Align,
    Box,
    Boxes,
    Column,
    Field,
    Form,
    Kind,
    Page,
    Strip,
    Style,
    Table,
    Text,
    slot,
)
from .letter import FIRST

TITLE = "全国工业产品生产许可证申请书"
KINDS = ("发证", "延续", "变更", "补领")
MODES = ("先核后证", "后置现场审查", "告知承诺")
FIELDS = (
    Field("application", "申请编号"),
    Field("kind", "申请类别", Kind.CHOICE, required=True, options=KINDS),
    Field("mode", "审批方式", Kind.CHOICE, options=MODES),
    Field("category", "产品类别", required=True),
    Field("product", "产品名称", required=True),
    Field("enterprise", "企业名称", required=True),
    Field("credit_code", "统一社会信用代码", required=True),
    Field("domicile", "住所", required=True),
    Field("production_address", "生产地址", required=True),
    Field("legal_person", "法定代表人", required=True),
    Field("legal_person_phone", "联系电话"),
    Field("contact", "联系人", required=True),
    Field("contact_phone", "联系人电话", required=True),
    Field("postcode", "邮政编码"),
    Field("email", "电子邮箱"),
    Field("founded_on", "成立日期", Kind.DAY, blank=""),
    Field("employees", "职工人数"),
    Field("technicians", "技术人员数"),
    Field("former_certificate", "原证书编号"),
    Field("applied_on", "申请日期", Kind.DAY, required=True),
)


def pair(label: str, key: str, span: int = 1) -> tuple[Box, Box]:
    return Box(label, style=Style.LABEL), Box(slot(key), span, align=Align.LEFT)


GRID = Boxes(
    widths=(32, 58, 32, 52),
    label="企业基本情况",
    height=10,
    rows=(
        pair("申请类别", "kind", 3),
        pair("审批方式", "mode", 3),
        (*pair("产品类别", "category"), *pair("产品名称", "product")),
        pair("企业名称", "enterprise", 3),
        (*pair("统一社会信用代码", "credit_code"), *pair("原证书编号", "former_certificate")),
        pair("住所", "domicile", 3),
        pair("生产地址", "production_address", 3),
        (*pair("法定代表人", "legal_person"), *pair("联系电话", "legal_person_phone")),
        (*pair("联系人", "contact"), *pair("联系电话", "contact_phone")),
        (*pair("邮政编码", "postcode"), *pair("电子邮箱", "email")),
        (*pair("成立日期", "founded_on"), *pair("职工人数", "employees")),
        pair("技术人员数", "technicians", 3),
    ),
)
UNITS = Table(
    "units",
    (
        Column("序号", "no", 12),
        Column("申证单元", "unit_name", 48, required=True),
        Column("产品品种、规格型号", "variety", 58, align=Align.LEFT),
        Column("执行标准", "standard", 36),
        Column("年生产能力", "capacity", 26),
    ),
    5,
    "申证产品明细",
)
MATERIALS = Table(
    "materials",
    (
        Column("序号", "no", 12),
        Column("材料名称", "name", 130, required=True, align=Align.LEFT),
        Column("份数", "copies", 24),
    ),
    5,
    "随附材料",
)
PAGES = (
    Page(
        "企业基本情况",
        (
            Text(TITLE, Style.TITLE, Align.CENTER),
            Strip(("申请编号：{application}", "申请日期：{applied_on}"), (2, 1)),
            Text("一、企业基本情况", Style.ANNEX),
            GRID,
        ),
    ),
    Page(
        "申证产品和材料",
        (
            Text("二、申证产品明细", Style.ANNEX),
            UNITS,
            Text("三、随附材料", Style.ANNEX),
            MATERIALS,
            Text("四、企业声明", Style.ANNEX),
            Text("本企业提交的申请材料内容真实、复印件与原件一致，并对其真实性负责；"),
            Text("本企业符合法律、行政法规和国家产业政策的规定，愿意接受审查和监督检查。"),
            Strip(("法定代表人（签字）：", "企业（盖章）：")),
            Text("{applied_on}", Style.SIGN, Align.RIGHT),
        ),
    ),
)
FORMS = (Form("application_form", "2005", TITLE, PAGES, FIELDS, FIRST),)
