"""The table of the demo: every enterprise with the chapters of its life, oldest first."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from ..lifecycle.application import State
from ..lifecycle.certificate_act import State as ActState
from .accounts import WUHAN, XIANGYANG, YICHANG
from .road import Case


@dataclass(frozen=True)
class Act:
    ground: str
    start: int
    end: str = ActState.EXECUTED


@dataclass(frozen=True)
class Hold:
    start: int


@dataclass(frozen=True)
class Destroy:
    """The archives of the enterprise, whose time is over, are to be destroyed."""

    start: int
    is_executed: bool


@dataclass(frozen=True)
class SetAside:
    start: int


@dataclass(frozen=True)
class Swap:
    """The certificate just ended is named as the old one of the next application."""

    case: Case

    @property
    def start(self):
        return self.case.start


@dataclass(frozen=True)
class Life:
    city: str
    trade: str
    product: str
    chapters: tuple


def first(start, end=State.ISSUED, **more):
    return Case("initial", start, end, **more)


def renewal(start, end=State.ISSUED, **more):
    return Case("renewal", start, end, **more)


def change(start, end, *changes, **more):
    return Case("change", start, end, changes=changes, **more)


def replacement(start, end=State.ISSUED):
    return Case("replacement", start, end)


def lives(today):
    """All of them; `today` because one renewal runs out just now."""
    return [
        *_cement(today),
        *_steel(),
        *_cables(),
        *_chemicals(),
        *_others(),
        *_old(),
        *_awaiting(),
    ]


def _cement(today):
    # 行政许可法 50(2): undecided when the certificate ran out, renewed by law in the next sweep.
    issued_on = today - relativedelta(years=5) - timedelta(days=4)
    return [
        Life(YICHANG, "水泥", "cement", (
            first(1130, units=2), renewal(24, State.ACCEPTED, proofs=("visit",)),
        )),
        Life(XIANGYANG, "水泥", "cement", (first(1345), Act("cancel_expired", 40))),
        Life(WUHAN, "水泥", "cement", (
            first(issued_on - timedelta(days=60), issued_on=issued_on),
            renewal(150, State.ACCEPTED, proofs=()),
        )),
        Life(YICHANG, "水泥", "cement", (
            first(760), Act("cancel_applied", 120),
            Swap(first(30, State.GRANTED, vals={"merger_reason": "capacity_swap"})),
        )),
        Life(XIANGYANG, "水泥", "cement", (first(40, State.REFUSED, fails="visit"),)),
        Life(WUHAN, "水泥", "cement", (first(9, State.SUBMITTED, is_forgotten=True),)),
        Life(XIANGYANG, "水泥", "cement", (first(1310),)),
        Life(YICHANG, "水泥", "cement", (first(620),)),
    ]  # fmt: skip


def _steel():
    return [
        Life(WUHAN, "钢铁", "hot_rolled_rebar", (first(900),)),
        Life(XIANGYANG, "钢铁", "hot_rolled_rebar", (
            first(31, State.ACCEPTED, proofs=("visit",)),
        )),
        Life(YICHANG, "钢铁", "hot_rolled_rebar", (first(70, State.TERMINATED),)),
        Life(WUHAN, "冷轧钢", "cold_rolled_rebar", (first(450),)),
        Life(WUHAN, "钢丝绳", "wire_rope", (first(350, units=2),)),
        Life(XIANGYANG, "钢丝绳", "wire_rope", (first(4, State.SUBMITTED),)),
        Life(YICHANG, "钢丝绳", "wire_rope", (first(12, State.ACCEPTED, is_returned=True),)),
    ]  # fmt: skip


def _cables():
    wuhan = {"desk": "wuhan.intake", "reviewer": "wuhan.handler"}
    return [
        Life(WUHAN, "电缆", "cable", (
            first(date(2022, 11, 1), **wuhan, units=2),
            change(160, State.ISSUED, ("added_unit", "架空绝缘电缆"), units=3),
        )),
        Life(WUHAN, "线缆", "cable", (
            first(date(2017, 9, 4), wish="test_first"),
            renewal(date(2021, 12, 6), wish="visit_exempt"), replacement(60),
        )),
        Life(YICHANG, "电缆", "cable", (
            first(840), renewal(30, State.CONCLUDED, wish="visit_exempt"),
        )),
        Life(XIANGYANG, "电缆", "cable", (first(6, State.WITHDRAWN, withdrawn_early=True),)),
        Life(YICHANG, "线缆", "cable", (first(13, State.GRANTED),)),
        Life(XIANGYANG, "线缆", "cable", (first(7, State.ACCEPTED, proofs=()),)),
        Life(WUHAN, "电线", "cable", (first(13),)),
        Life(XIANGYANG, "电线", "cable", (first(330), Act("revoke_no_mark", 20, ActState.DROPPED))),
        Life(YICHANG, "电线", "cable", (
            first(560), change(9, State.SUBMITTED, ("name", "{}电气有限公司"), is_returned=True),
        )),
    ]  # fmt: skip


def _chemicals():
    lent = (Act("revoke_lent", 90), Act("cancel_after_act", 60))
    return [
        Life(YICHANG, "化工", "hazchem_inorganic", (first(800), *lent)),
        Life(YICHANG, "化工", "hazchem_inorganic", (first(58, State.CONCLUDED),)),
        Life(XIANGYANG, "化工", "hazchem_inorganic", (first(35, State.WITHDRAWN),)),
        Life(YICHANG, "硫酸", "sulphuric_acid", (first(22, State.CONCLUDED),)),
        Life(YICHANG, "硫酸", "sulphuric_acid", (first(620), change(
            150, State.ISSUED, ("domicile", "湖北省宜昌市示例新区虚构大道8号"),
        ))),
        Life(XIANGYANG, "硫酸", "sulphuric_acid", (
            first(700), Act("cancel_no_longer_produces", 12, ActState.DECIDED),
        )),
        Life(WUHAN, "包装容器", "hazchem_container", (first(10, State.GRANTED),)),
        Life(XIANGYANG, "罐体", "hazchem_tank", (first(7, State.ACCEPTED),)),
        Life(XIANGYANG, "无机盐", "hazchem_inorganic", (
            first(18, State.ACCEPTED, pause="test", proofs=("visit",)),
        )),
        Life(XIANGYANG, "化肥", "compound_fertiliser", (
            first(900, units=2),
            change(36, State.CONCLUDED, ("relocation", "湖北省襄阳市示例园区虚构路9号")),
        )),
        Life(YICHANG, "化肥", "compound_fertiliser", (first(690), Act("annul_fraud", 45))),
        Life(WUHAN, "复合肥", "compound_fertiliser", (
            first(450, units=3), change(200, State.ISSUED, ("name", "{}农业科技有限公司")),
        )),
        Life(YICHANG, "磷肥", "phosphate_fertiliser", (
            first(400), Act("retract_facts_changed", 3, ActState.PROPOSED),
        )),
    ]  # fmt: skip


def _others():
    return [
        Life(WUHAN, "塑料制品", "food_plastic", (first(300), replacement(14))),
        Life(XIANGYANG, "塑料制品", "food_plastic", (first(6, State.ACCEPTED),)),
        Life(WUHAN, "纸制品", "food_paper", (first(100, State.DECLINED, is_untrue=True),)),
        Life(YICHANG, "纸制品", "food_paper", (first(5, State.RETURNED),)),
        Life(WUHAN, "点钞机", "currency_detector", (
            first(500), Act("cancel_other", 2, ActState.DRAFT),
        )),
        Life(XIANGYANG, "桥梁", "railway_beam", (
            first(650),
            change(7, State.ACCEPTED, ("address_name", "湖北省襄阳市示例园区虚构路10号")),
        )),
        Life(WUHAN, "人造板", "plywood", (first(1, State.SUBMITTED),)),
        Life(XIANGYANG, "安全帽", "safety_helmet", (first(3, State.RETURNED),)),
        Life(YICHANG, "燃气器具", "lpg_regulator", (first(1, State.DRAFT),)),
    ]  # fmt: skip


def _old():
    """Cases of 2016 and 2017: another law, and archives whose time is over."""
    return [
        Life(WUHAN, "老线缆", "cable", (
            first(date(2016, 3, 7), State.REFUSED, fails="test"), first(1080),
        )),
        Life(XIANGYANG, "老电缆", "cable", (
            first(date(2016, 9, 5), State.REFUSED, fails="visit"), Destroy(50, is_executed=True),
        )),
        Life(YICHANG, "老绞线", "cable", (
            first(date(2016, 4, 6), State.WITHDRAWN), Destroy(5, is_executed=False),
        )),
        Life(YICHANG, "老电缆", "cable", (first(date(2017, 4, 5), State.TERMINATED), Hold(30))),
        Life(WUHAN, "老化肥", "compound_fertiliser", (
            first(date(2018, 3, 5), State.REFUSED, fails="test"), SetAside(date(2018, 7, 2)),
        )),
    ]  # fmt: skip


def _awaiting():
    """Cases whose visit is still to be organised."""
    return [
        Life(city, "导线", "cable", (first(number, state),))
        for city, number, state in (
            (YICHANG, 8, State.ACCEPTED), (XIANGYANG, 9, State.ACCEPTED),
            (WUHAN, 11, State.ISSUED), (YICHANG, 12, State.ISSUED),
        )
    ]  # fmt: skip
