"""Visits in every state, one of them today; each reaches its state through verbs alone."""

from dataclasses import dataclass
from datetime import timedelta

from odoo.fields import Command

from ..lifecycle.application import State
from . import enterprises
from .accounts import WUHAN
from .road import Case, Road
from .stage import Stage

FIRST_NUMBER = 900
LEADER, MEMBER = "leader", "auditor"
PASSED, FAILED = (), ("1.1", "2.1")
WORDS = {True: "现场未见有效文件和记录（演示）。", False: "查阅文件和现场，符合要求。"}


@dataclass(frozen=True)
class Tale:
    """One visit: so many working days ago it began, and how far it came."""

    began: int
    end: str
    failing: tuple = PASSED


TALES = (
    Tale(0, "planned"), Tale(8, "closed"), Tale(12, "reported"),
    Tale(16, "signed_off"), Tale(20, "notified"), Tale(24, "notified", FAILED),
)  # fmt: skip


def build(env):
    """Do nothing where the visits stand already."""
    first = enterprises.credit_code(WUHAN, FIRST_NUMBER)
    if env["res.partner"].search_count([("credit_code", "=", first)], limit=1):
        return
    stage = Stage(env)
    counter = stage.env(user=stage.person("intake"))
    firms = enterprises.create(counter, [(WUHAN, "复合肥")] * len(TALES), FIRST_NUMBER)
    pairs = zip(TALES, firms.with_env(stage.env), strict=True)
    stage.play([_tell(stage, tale, firm) for tale, firm in pairs])


def _tell(stage, tale, firm):
    yield stage.ago(tale.began + 16)
    road = Road(stage, Case("initial", 0, State.ACCEPTED, proofs=()), firm,
                stage.env.ref("industrial_licence.product_compound_fertiliser"), None)  # fmt: skip
    road.draft()
    road.hand_in()
    stage.as_("intake", road.application).action_submit()
    yield 2
    road.accept()
    yield 1
    plan = _plan(stage, tale, road.application)
    if not tale.began:
        return
    yield stage.ago(tale.began)
    visit = stage.env["licence.visit"].search([("plan_line_id", "in", plan.line_ids.ids)])
    for step in STEPS[: STEPS.index(ALL[tale.end]) + 1]:
        step(stage, visit, tale)
        yield 0


def _plan(stage, tale, case):
    """附件2: ordered, planned, approved and filed in time."""
    begins = stage.ago(tale.began) if tale.began else stage.this_day
    handler = stage.env_of("handler")
    order = handler["licence.review.order"]._give(case.with_env(handler))
    plan = stage.as_("body", stage.env["licence.review.plan"]).create(
        {
            "product_id": case.product_id.id,
            "line_ids": [
                Command.create(
                    {
                        "order_id": order.id, "begins_on": begins,
                        "ends_on": begins + timedelta(days=0 if tale.began else 2),
                    }
                )
            ],
        }
    )  # fmt: skip
    _team(stage, plan)
    stage.as_("head", plan).action_approve()
    stage.as_("body", plan).action_file()
    return plan.with_env(stage.env)


def _team(stage, plan):
    people = stage.env["licence.auditor"]
    accounts = [stage.person(LEADER), stage.person(MEMBER)]
    found = [people.search([("user_id", "=", user)]) for user in accounts]
    team = stage.as_("body", stage.env["licence.review.team"]).create(
        {
            "plan_id": plan.id,
            "justification": "两名审查员来自不同单位，均具备产品能力。",
            "member_ids": [
                Command.create({"auditor_id": person.id, "role": role})
                for person, role in zip(found, ("leader", "member"), strict=True)
            ],
        }
    )
    team.action_propose()
    stage.as_("head", team).action_confirm()
    for row, login in zip(team.member_ids, (LEADER, MEMBER), strict=True):
        stage.as_(login, row).action_declare()


def _sign_in(stage, visit, meeting):
    rows = stage.as_(LEADER, stage.env["licence.visit.attendance"])
    team = [
        {"auditor_id": row.auditor_id.id, "name": row.auditor_id.name,
         "employer": row.employer_id.name}
        for row in visit.team_id.member_ids
    ]  # fmt: skip
    firm = visit.enterprise_id
    ours = {
        "name": firm.legal_representative, "employer": firm.name, "duty": "总经理",
        "is_enterprise": True,
    }  # fmt: skip
    rows.create([{"visit_id": visit.id, "meeting": meeting, **row} for row in (*team, ours)])


def _opened(stage, visit, _tale):
    form = stage.as_(LEADER, visit.feedback_id)
    form.write({"handed_to": visit.enterprise_id.legal_representative, "is_explained": True})
    form.action_hand_out()
    _sign_in(stage, visit, "opening")
    stage.as_(LEADER, visit).action_open()


def _closed(stage, visit, tale):
    grades = {grade.code: grade.id for grade in visit.pass_rule_id.grade_ids}
    for item in stage.as_(LEADER, visit).item_ids:
        failed = item.number in tale.failing
        item.write(
            {
                "grade_id": grades["fail" if failed else "pass"],
                "finding": WORDS[failed],
            }
        )
    _sign_in(stage, visit, "closing")
    stage.as_(LEADER, visit).action_close()


def _reported(stage, visit, _tale):
    mine = stage.as_(LEADER, visit)
    mine.write({"representative": visit.enterprise_id.legal_representative, "opinion": "无异议。"})
    mine.action_report()


def _signed_off(stage, visit, _tale):
    stage.as_("head", visit).action_sign_off()


def _notified(stage, visit, _tale):
    stage.as_("handler", visit).action_notify()


ALL = {
    "opened": _opened, "closed": _closed, "reported": _reported, "signed_off": _signed_off,
    "notified": _notified,
}  # fmt: skip
STEPS = tuple(ALL.values())
