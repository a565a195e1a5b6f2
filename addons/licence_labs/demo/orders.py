"""The way of a sample, for every state an order can stand in."""

from dataclasses import dataclass

from odoo.addons.industrial_licence.clocks.kernel import legal_date
from odoo.addons.industrial_licence.demo.paper import pdf
from odoo.addons.industrial_licence.demo.road import Case, Road
from odoo.addons.industrial_licence.lifecycle.application import State as Application
from odoo.addons.industrial_licence.tools.legal_time import at_moment

from .rope import GOOD

WHOLE = ("choose", "deliver", "receive", "start", "enter", "report", "sign", "review", "issue")
# Working days of the case before its order can be drawn up.
BEFORE_ORDER = 18


@dataclass(frozen=True)
class Plan:
    """How far an order goes: its steps, begun so many working days ago."""

    steps: tuple
    age: int
    lab: int = 0
    seal: str = "intact"
    fails: bool = False
    is_blind: bool = False
    filled: int = 22


def plans():
    """The first is what the journeys begin with: a sample on its way to the first laboratory."""
    return [
        Plan(WHOLE[:2], 2),
        Plan((), 1),
        Plan(WHOLE[:1], 3),
        Plan(WHOLE[:1], 12),
        Plan(WHOLE[:2], 4, is_blind=True),
        Plan(WHOLE[:3], 6),
        Plan(WHOLE[:5], 9, filled=9),
        Plan(WHOLE[:4], 30, lab=1),
        Plan(WHOLE[:6], 14),
        Plan(WHOLE[:7], 15),
        Plan(WHOLE[:8], 16, lab=1),
        Plan(WHOLE, 20),
        Plan(WHOLE, 24, fails=True),
        Plan(WHOLE, 28, lab=1, is_blind=True),
        Plan((*WHOLE, "correct"), 26),
        Plan(("choose", "deliver", "refuse"), 10, seal="broken"),
        Plan(("choose", "cancel"), 9),
    ]


def tell(stage, plan, firm, person, body, product):
    """An application until its visit is over, then its sample."""
    start = plan.age + BEFORE_ORDER
    yield stage.ago(start)
    case = Case("initial", start, Application.ACCEPTED, units=2, proofs=("visit",))
    road = Road(stage, case, firm, product, None)
    yield from road.travel()
    yield 1
    yield from Way(stage, plan, person, body).travel(road.application)


class Way:
    """The way of one order; every public method is one step of it."""

    def __init__(self, stage, plan, person, body):
        self.stage, self.plan, self.person, self.body = stage, plan, person, body
        self.order = None

    def travel(self, application):
        self.draw_up(application)
        for step in self.plan.steps:
            yield 1
            getattr(self, step)()

    def draw_up(self, application):
        sample = {
            "name": "钢丝绳 6×19S+FC-12（演示）", "quantity": "3 m", "batch": "YS-BATCH-01",
            "seal_number": f"F-{application.id:05d}",
        }  # fmt: skip
        self.order = self.stage.as_("handler", application)._order_test(
            sealed_on=legal_date(self.stage.moment), samples=[sample], is_blind=self.plan.is_blind
        )

    def choose(self):
        self._applicant().action_choose(self.body.lab.id)

    def deliver(self):
        self._applicant().action_deliver()

    def receive(self):
        self._check_seal()
        self._lab("clerk").action_receive()
        self._attach("sampling_sheet", "抽样单")

    def hand_out(self):
        name = "演示负责人"
        if not self.plan.is_blind:
            self._lab("clerk")._hand_out_feedback(name, True)
            return
        form = self.stage.as_("handler", self.order).feedback_ids
        form.write({"handed_to": name, "is_explained": True})
        form.action_hand_out()

    def refuse(self):
        self._check_seal()
        self._lab("clerk")._advance("refuse", reason="封条破损（演示）")

    def start(self):
        self.hand_out()
        self._lab("tester").action_start()

    def enter(self):
        today = legal_date(self.stage.moment)
        rows = self._lab("tester").result_ids.sorted("sequence")[: self.plan.filled]
        for place, row in enumerate(rows):
            value = GOOD[(row.sequence - 1) % len(GOOD)]
            name = "found" if value in {"pass", "fail"} else "value"
            row.write({name: value, "tested_on": today})
            if self.plan.fails and place == self.plan.filled - 1:
                row.write({"found": "fail"})

    def report(self):
        self._attach("raw_record", "检验原始记录")
        self._lab("tester").action_report()

    def sign(self):
        self._report("tester").action_sign()

    def review(self):
        self._report("reviewer").action_review()

    def issue(self):
        self._report("head").action_issue()
        self.body.as_("head", self.order.archive_ids).action_confirm()

    def correct(self):
        self._report("head")._advance("correct", reason="样品型号笔误（演示）")

    def cancel(self):
        order = self.stage.as_("handler", self.order)
        order._advance("cancel", reason="企业撤回申请单元（演示）")

    def _applicant(self):
        env = at_moment(self.stage.env(user=self.person.id), self.stage.moment)
        return self.order.with_env(env)

    def _lab(self, post):
        return self.body.as_(post, self.order)

    def _report(self, post):
        return self._lab(post).report_ids[:1]

    def _check_seal(self):
        for sample in self._lab("clerk").sample_ids:
            sample.write(
                {
                    "seal_state": self.plan.seal, "seal_seen": sample.seal_number,
                    "condition": "包装完好" if self.plan.seal == "intact" else "封条撕裂",
                }
            )  # fmt: skip

    def _attach(self, kind, title):
        files = self.body.as_("tester", self.stage.env["licence.lab.file"])
        content = pdf(title, self.order.number, "演示材料，内容纯属虚构")
        files.create([{"order_id": self.order.id, "kind": kind, "name": f"{title}.pdf",
                       "content": content}])  # fmt: skip
