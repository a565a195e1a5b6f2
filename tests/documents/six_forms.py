"""The six paper forms: four tables of annex 1, annex 2, annex 3; blank and filled, invented."""

from dataclasses import replace
from datetime import date

from house.industrial_licence.forms.annex1 import ANNEX1
from house.industrial_licence.forms.annex2 import ANNEX2
from house.industrial_licence.forms.sheet import Code, Grid, Line, Sheet, place
from house.licence_labs.forms.annex3 import ANNEX3

TABLES = ("granted", "refused", "changed", "ended")
FIRST_FIRM = {
    "enterprise": "虚构第一钢筋有限公司",
    "domicile": "示范省甲市乙县丙镇一号",
    "production_address": "示范省甲市丁区戊路二号",
    "category": "建筑用钢筋",
    "product": "钢筋混凝土用热轧钢筋",
    "unit_name": "热轧带肋钢筋",
    "certificate": "(示)XK05-001-00001",
    "valid_until": "2019-05-02",
    "issued_on": date(2014, 5, 3),
}
SECOND_FIRM = FIRST_FIRM | {
    "enterprise": "虚构䶮㙓𠮷电线电缆（集团）有限责任公司第十二分公司",
    "category": "电线电缆",
    "product": "额定电压450/750V及以下聚氯乙烯绝缘电线",
    "unit_name": "聚氯乙烯绝缘无护套电缆电线、聚氯乙烯绝缘软电缆电线",
    "certificate": "(示)XK06-001-00002",
}
ANNEX1_LINES = {
    "granted": [FIRST_FIRM | {"remark": "发证"}, SECOND_FIRM | {"remark": "换证"}],
    "refused": [
        firm | {"reason": "关键设备缺失，实地核查不合格", "handed_out_on": date(2014, 5, 6)} | more
        for firm, more in ((FIRST_FIRM, {"remark": "发证"}), (SECOND_FIRM, {"remark": "换证"}))
    ],
    "changed": [
        FIRST_FIRM | {"item": "企业名称", "changed_on": date(2014, 5, 7)},
        SECOND_FIRM | {"item": "住所", "changed_on": date(2014, 5, 8), "remark": "门牌改号"},
    ],
    "ended": [
        FIRST_FIRM | {"reason": f"{kind}：{why}", "ended_on": date(2014, 5, day)}
        for day, (kind, why) in enumerate(
            (
                ("撤回", "《行政许可法》第八条"),
                ("撤销", "《行政许可法》第六十九条"),
                ("吊销", "《管理条例》第四十五条"),
                ("注销", "《行政许可法》第七十条"),
            ),
            9,
        )
    ],
}
MEMBERS = (
    ("示范甲", "组长", "示范省审查中心", "0571-00000001", "示审0001"),
    ("示范乙", "组员", "示范省质量检验研究院", "0571-00000002", "示审0002"),
)
PLAN = {
    "product": "钢筋混凝土用热轧钢筋",
    "number": "示核〔2014〕第5号",
    "enterprises": [
        {
            "enterprise": firm["enterprise"],
            "production_address": firm["production_address"],
            "postcode": "000001",
            "contact": "示范丙 000-00000003",
            "unit_name": firm["unit_name"],
            "planned_on": "2014年5月20日至21日",
            "accepted_on": date(2014, 5, 3),
        }
        for firm in (FIRST_FIRM, SECOND_FIRM)
    ],
    "team": [
        dict(zip(("name", "duty", "employer", "phone", "registration"), member, strict=True))
        for member in MEMBERS
    ],
    "organiser_name": "示范省工业产品生产许可证审查中心",
    "organiser_address": "示范省甲市庚路三号",
    "organiser_postcode": "000002",
    "organiser_contact": "示范丁",
    "organiser_phone": "000-00000004",
    "organiser_fax": "000-00000005",
    "organiser_email": "centre@licence.example",
    "drawn_up_by": "示范戊",
    "approved_by": "示范己",
    "sealed_on": date(2014, 5, 12),
}
LAB = {
    "lab_name": "示范省建筑钢材质量监督检验站",
    "products": "钢筋混凝土用热轧钢筋、冷轧带肋钢筋",
    "phone_before": "000-00000006",
    "phone_after": "000-00000007",
    "address_before": "示范省甲市辛路四号",
    "address_after": "示范省甲市壬路五号",
    "lab_opinion": "情况属实，申请备案。",
    "lab_head": "示范庚",
    "lab_signed_on": date(2014, 5, 12),
    "province_opinion": "同意备案。",
    "province_head": "示范辛",
    "province_signed_on": date(2014, 5, 15),
}
HEAD = {"unit": "示范省质量技术监督局", "filled_on": date(2014, 6, 3)}


def table_of_annex1(place_: int, sheet: Sheet) -> Sheet:
    return replace(sheet, sections=sheet.sections[place_ : place_ + 1])


def six(kind: str) -> dict[str, Sheet]:
    """The six forms by name, `blank` or `filled`."""
    if kind == "blank":
        first, second, third = (form.fill({}, blank=True) for form in (ANNEX1, ANNEX2, ANNEX3))
    else:
        first = ANNEX1.fill(HEAD | ANNEX1_LINES)
        second, third = ANNEX2.fill(PLAN), ANNEX3.fill(LAB)
    tables = {
        f"annex1-{n}-{name}": table_of_annex1(n - 1, first) for n, name in enumerate(TABLES, 1)
    }
    return tables | {"annex2": second, "annex3": third}


def every_one() -> dict[str, Sheet]:
    return {
        f"{name}-{kind}": sheet for kind in ("blank", "filled") for name, sheet in six(kind).items()
    }


def as_text(sheet: Sheet) -> str:
    """Each cell of a sheet on a line of its own: row.column, spans, words."""
    told = [f"{sheet.title}｜{sheet.edition}｜{'横' if sheet.landscape else '竖'}"]
    for section in sheet.sections:
        told.append(f"# {section.title}")
        for block in section.blocks:
            told += list(_block(block))
    return "\n".join(told) + "\n"


def _block(block):
    if isinstance(block, Line):
        yield "— " + " ｜ ".join(_words(cell.text) for cell in block.cells)
    elif isinstance(block, Code):
        yield f"QR {block.label}"
    elif isinstance(block, Grid):
        yield f"表 {len(block.widths)} 栏，头 {len(block.head)} 行"
        for row, column, cell in place((*block.head, *block.body), len(block.widths)):
            plain = isinstance(cell, str)
            span = "" if plain or cell.colspan * cell.rowspan == 1 else _span(cell)
            yield f"{row + 1}.{column + 1}{span} {_words(cell if plain else cell.text)}".rstrip()


def _span(cell) -> str:
    return f"({cell.rowspan}行×{cell.colspan}栏)"


def _words(text: str) -> str:
    return text.replace("\n", "⏎")
