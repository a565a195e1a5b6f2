"""Laboratories that cannot exist, each in another standing, and their work."""

from datetime import date, datetime, time

from odoo.addons.industrial_licence.demo import enterprises
from odoo.addons.industrial_licence.demo.accounts import WUHAN, XIANGYANG, YICHANG
from odoo.addons.industrial_licence.demo.stage import Stage
from odoo.addons.industrial_licence.tools.legal_time import at_moment
from odoo.fields import Command

from . import accounts, notices, orders, rope

# stem, name, region, class, end of the CMA, how far its filing came
LABS = (
    ("jia", "示例·甲字检验院", WUHAN, "1", None, "announced"),
    ("yi", "示例·乙字检验中心", YICHANG, "2", None, "announced"),
    ("bing", "示例·丙字检测站", XIANGYANG, "2", None, "announced"),
    ("ding", "示例·丁字检验所", WUHAN, "3", None, "draft"),
    ("wu", "示例·戊字检验中心", YICHANG, "2", 30, "announced"),
    ("ji", "示例·己字检测中心", WUHAN, "2", None, "filed"),
)
# Accounts of these are shown to whoever tries the system out.
SHOWN = frozenset({"jia", "yi"})
SINCE, FILED, NOON = 120, 200, time(4)
FIRST_FIRM = 800
ROLES = ("head", "reviewer", "tester", "clerk")
FEE = {"amount": 2400, "basis": "示例收费文件（演示）", "effective_from": date(2020, 1, 1)}


def build(env, password):
    """Laboratories, orders in every state, change notices: each state reached by its verbs."""
    accounts.build(env, password)
    if env["licence.lab"].search_count([("number", "=like", "YS-%")], limit=1):
        return
    stage = Stage(env)
    product = rope.arrange(stage.env, stage.ago(SINCE))
    bodies = [Body(stage, product, password, number, row) for number, row in enumerate(LABS, 1)]
    for body in bodies:
        body.file()
    bodies[2].suspend_first_line()
    stage.as_("catalogue", stage.env["licence.lab.fee"]).create([{**FEE, "product_id": product.id}])
    plans = orders.plans()
    firms = _firms(stage, len(plans))
    people = accounts.applicants(stage.env, password, firms, stage.ago(FILED))
    stories = [
        orders.tell(stage, plan, firm, person, bodies[plan.lab], product)
        for plan, firm, person in zip(plans, firms, people, strict=True)
    ]
    stage.play([*stories, *notices.stories(stage, bodies[0], bodies[1], product)])
    env.flush_all()


def _firms(stage, count):
    counter = stage.env(user=stage.person("intake"))
    places = [((WUHAN, YICHANG, XIANGYANG)[number % 3], "钢丝绳") for number in range(count)]
    return list(enterprises.create(counter, places, FIRST_FIRM).with_env(stage.env))


class Body:
    """A laboratory with its people, as the stories take it in hand."""

    def __init__(self, stage, product, password, number, row):
        self.stem, name, region, self.level, lapse, self.end = row
        self.stage, self.product = stage, product
        self.lab = self._register(number, name, region)
        self._qualify(lapse)
        ending = ".demo" if self.stem in SHOWN else "@demo.example"
        self.people = accounts.members(stage.env, password, self.lab, self.stem, ending)

    def as_(self, post, record):
        """`record` in the hands of a member, at the moment the story has reached."""
        user = self.people[post].id
        return record.with_env(at_moment(self.stage.env(user=user), self.stage.moment))

    def _register(self, number, name, region):
        self._at(FILED + 20)
        home = self.stage.env["licence.authority"]._by_code(region)
        vals = {
            "name": name, "number": f"YS-{number:03d}", "authority_id": home.parent_id.id,
            "region_id": home.id, "nature": "事业法人", "asset_nature": "国有",
            "superior": "示例市场监督管理局",
            "address": f"湖北省{home.region_name}示例检验路{number}号", "postcode": "000000",
            "phone": f"0000-9000{number:04d}", "fax": f"0000-9100{number:04d}",
            "email": f"lab{number}@demo.example", "contact_name": f"示例联系人{number}",
            "internal_rules": "质量手册、程序文件（演示）", "structure": "业务室、检验室、质量室",
            "qualification": "CMA", "experience": "金属制品检验", "premises": "实验用房 1200 m²",
            "equipment_ids": [Command.create(each) for each in _machines(number)],
            "staff_ids": [
                Command.create({"name": f"示例人员{number}{sign}", "role": role})
                for sign, role in zip("甲乙丙丁", ROLES, strict=True)
            ],
        }  # fmt: skip
        return self.stage.as_("lab.centre", self.stage.env["licence.lab"]).create(vals)

    def _qualify(self, lapse):
        """A certificate that ran out `lapse` working days ago; without, it is valid."""
        centre, row = self.stage.env_of("lab.centre"), {"lab_id": self.lab.id}
        end = self.stage.ago(lapse) if lapse else date(2030, 12, 31)
        centre["licence.lab.accreditation"].create(
            {**row, "number": f"CMA-演示-{self.lab.number}", "issuer": "示例发证机关",
             "valid_from": date(2020, 1, 1), "valid_until": end}
        )  # fmt: skip
        centre["licence.lab.grade"].create(
            {
                **row, "level": self.level, "valid_from": date(2020, 1, 1),
                "document": "示例文件（演示）",
            }
        )  # fmt: skip

    def file(self):
        """Filed by the head, checked by the centre, announced by the national office."""
        self._at(FILED)
        filing = self.as_("head", self.stage.env["licence.lab.filing"]).create(
            {
                "lab_id": self.lab.id, "declaration": True,
                "line_ids": [
                    Command.create({"unit_id": unit.id}) for unit in self.product.unit_ids
                ],
            }
        )  # fmt: skip
        if self.end == "draft":
            return
        filing.action_file()
        if self.end != "filed":
            self._announce(filing)

    def _announce(self, filing):
        stage = self.stage
        self._at(FILED - 10)
        stage.as_("lab.centre", filing).action_check()
        self._at(FILED - 15)
        paper = stage.env["licence.lab.announcement"].search(
            [("name", "=", "检验机构名单（演示）")]
        )
        if not paper:
            papers = stage.as_("lab.centre", stage.env["licence.lab.announcement"])
            paper = papers.create(
                {
                    "number": "演示公告第1号", "name": "检验机构名单（演示）",
                    "announced_on": stage.ago(FILED - 15),
                }
            )  # fmt: skip
        stage.as_("lab.centre", filing).announcement_id = paper.id
        stage.as_("nation.approver", filing).action_announce()

    def suspend_first_line(self):
        """A check on site found fault; one line of scope rests, the list is shorter at once."""
        self._at(40)
        env = self.stage.env_of("lab.officer")
        check = env["licence.lab.check"].create(
            {
                "lab_id": self.lab.id, "kind": "on_site", "result": "fail",
                "findings": "拉力试验机超过检定周期（演示）。", "checked_on": self.stage.ago(40),
            }
        )  # fmt: skip
        scopes = env["licence.lab.scope"].search([("lab_id", "=", self.lab.id)], limit=1)
        env["licence.lab.scope.suspension"]._suspend(
            scopes, self.stage.ago(40), "设备超过检定周期（演示）", "管理条例第四十三条",
            check_id=check.id,
        )  # fmt: skip

    def _at(self, days_ago):
        self.stage.moment = datetime.combine(self.stage.ago(days_ago), NOON)


def _machines(number):
    names = ("拉力试验机", "扭转试验机", "弯曲试验机", "千分尺")
    return [
        {
            "name": name, "model_number": f"示例-{place}", "serial": f"{number:02d}-{place:03d}",
            "calibration_number": f"JZ-演示-{number}{place}", "calibrated_on": date(2026, 1, 15),
            "calibration_until": date(2027, 1, 14),
        }
        for place, name in enumerate(names, 1)
    ]  # fmt: skip
