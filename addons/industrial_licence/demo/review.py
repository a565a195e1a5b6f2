"""A review body, its people and a draw; every state is reached through the verbs of the posts."""

import base64
from datetime import date, datetime, time

from stdnum.cn import ric

from odoo.fields import Command

from ..tools.legal_time import at_moment
from .accounts import _set_password

POST = "industrial_licence.group_"
BODY = "示例电线电缆审查部（演示）"
ACCOUNTS = (
    ("centre.demo", "审查中心（演示）", "centre", "nation"),
    ("body.demo", "审查部经办（演示）", "department_clerk", "body"),
    ("head.demo", "审查部负责人（演示）", "department_head", "body"),
    ("leader.demo", "审查组长（演示）", "team_leader", "body"),
    ("auditor.demo", "审查员（演示）", "auditor", "body"),
)
UNITS = (
    ("示例质量检验中心（演示）", "technical"),
    ("示例电缆行业协会（演示）", "association"),
    ("示例省级技术审评处（演示）", "provincial"),
)
DOCUMENTS = (
    ("establishment", "法人证书"),
    ("qualification", "资质证明"),
    ("rules", "内部管理制度"),
)
PEOPLE = ("演示员甲", "演示员乙", "演示员丙", "演示员丁", "演示员戊", "演示员己")
REGISTERED_ON = "2025-03-03"
PLEDGE = base64.b64encode("行为规范承诺书（演示）".encode())


class Stage:
    """The people on it, and the day they act on."""

    def __init__(self, env, password):
        self.env, self.password = env, password
        self.product = env.ref("industrial_licence.product_cable")
        # What the body visits for in the demo: licensed after the visit, in every year.
        self.visited = env.ref("industrial_licence.product_compound_fertiliser")
        self.products = self.product | self.visited

    def user(self, login):
        return self.env["res.users"].search([("login", "=", login)])

    def on(self, day, record, login):
        mine = record.with_user(self.user(login))
        moment = datetime.combine(date.fromisoformat(day), time(4))
        return mine.with_env(at_moment(mine.env, moment))

    def new(self, day, model, login, vals):
        return self.on(day, self.env[model], login).create(vals)


def build(env, password):
    """Do nothing where the body stands already."""
    if env["licence.department"].search_count([("name", "=", BODY)], limit=1):
        return
    stage = Stage(env, password)
    _make_accounts(stage, "nation")
    body = _make_body(stage)
    _make_accounts(stage, "body", body)
    people = _register(stage)
    _work(stage, people)
    _draw(stage, people)


def _make_accounts(stage, house, body=None):
    nation = stage.env["licence.authority"]._national()
    made = stage.env["res.users"].with_context(no_reset_password=True).create(
        [
            {
                "login": login, "name": name, "lang": "zh_CN", "tz": "Asia/Shanghai",
                "licence_authority_id": nation.id if house == "nation" else False,
                "licence_department_id": body and body.id,
                "group_ids": [Command.link(stage.env.ref(POST + post).id)],
            }
            for login, name, post, where in ACCOUNTS
            if where == house and not stage.user(login)
        ]
    )  # fmt: skip
    _set_password(stage.env, made, stage.password)


def _make_body(stage):
    body = stage.new(
        "2024-01-08", "licence.department", "centre.demo",
        {
            "name": BODY, "nature": "association", "superior_body": "示例行业联合会（演示）",
            "organisation": "审查一室、审查二室、办公室",
            "work_experience": "自2005年起承担审查工作",
            "premises": "办公室三间，档案室一间", "is_legal_person": True, "is_non_profit": True,
            "address": "示例省示例路1号", "postcode": "430000", "contact_name": "联系人（演示）",
            "phone": "000-00000000", "email": "body@example.com",
            "document_ids": [Command.create({"kind": k, "name": name}) for k, name in DOCUMENTS],
            "scope_ids": [
                Command.create({"product_id": product.id, "effective_from": "2024-01-08"})
                for product in stage.products
            ],
            "member_ids": [Command.create(
                {"name": "负责人（演示）", "post": "head", "effective_from": "2024-01-08"})],
        },
    )  # fmt: skip
    body.action_propose()
    body.write({"approval_no": "演示许〔2024〕1号", "number": "演示-B001"})
    stage.on("2024-01-15", body, "nation.approver.demo").action_approve()
    return body.with_env(stage.env)


def _identity(number):
    digits = f"42010619800101{2 * number + 1:03d}"
    return digits + ric.calc_check_digit(digits + "0")


def _candidate(stage, number, name, kind="auditor"):
    units = stage.env["licence.employer"]
    unit, word = UNITS[number % len(UNITS)]
    employer = units.search([("name", "=", unit)]) or units.create(
        {"name": unit, "employer_type": word}
    )
    return stage.new(
        REGISTERED_ON, "licence.auditor", "body.demo",
        {
            "name": name, "kind": kind, "gender": "male", "birth_date": "1980-01-01",
            "identity_number": _identity(number), "phone": "000-00000000",
            "employment_ids": [
                Command.create({"employer_id": employer.id, "effective_from": "2015-01-05"})
            ],
            "competence_ids": [
                Command.create({"product_id": stage.visited.id, "effective_from": "2015-01-05"})
            ],
        },
    )  # fmt: skip


def _register(stage):
    trainer = _candidate(stage, 90, "演示教师", "trainer")
    people = [_candidate(stage, number, name) for number, name in enumerate(PEOPLE)]
    results = _examine(stage, [trainer, *people])
    _qualify(stage, trainer, results[0], 90)
    session = stage.new(
        REGISTERED_ON, "licence.training.session", "body.demo",
        {
            "name": "审查员年度培训（演示）", "begins_on": REGISTERED_ON, "ends_on": REGISTERED_ON,
            "hours": 16, "trainer_id": trainer.id,
            "attendance_ids": [
                Command.create({"auditor_id": person.id, "hours": 16}) for person in people
            ],
        },
    )  # fmt: skip
    session.action_hold()
    for number, person in enumerate(people):
        _qualify(stage, person, results[number + 1], number)
        for day in ("2025-12-20", "2026-12-01"):
            year = int(day[:4]) + 1
            vals = {"auditor_id": person.id, "year": year, "paper": PLEDGE}
            stage.new(day, "licence.conduct.pledge", "body.demo", vals)
        stage.new(REGISTERED_ON, "licence.engagement", "body.demo", {"auditor_id": person.id})
    people[0].write({"user_id": stage.user("leader.demo").id})
    people[1].write({"user_id": stage.user("auditor.demo").id})
    return people


def _examine(stage, people):
    exam = stage.new(
        REGISTERED_ON, "licence.exam", "handler.demo",
        {
            "name": "审查员注册考试（演示）", "held_on": REGISTERED_ON,
            "result_ids": [
                Command.create({"auditor_id": person.id, "score": 82}) for person in people
            ],
        },
    )  # fmt: skip
    exam.action_close()
    return exam.result_ids


def _qualify(stage, person, result, number):
    paper = stage.new(
        REGISTERED_ON, "licence.qualification", "body.demo",
        {
            "auditor_id": person.id, "exam_result_id": result.id, "opinion": "同意推荐注册。",
            "level": "regular" if person.kind == "auditor" else False,
        },
    )  # fmt: skip
    stage.on(REGISTERED_ON, paper, "head.demo").action_recommend()
    paper.with_user(stage.user("approver.demo")).write(
        {"approval_no": "演示注〔2025〕1号", "register_no": f"演示-R{number:03d}"}
    )
    stage.on(REGISTERED_ON, paper, "approver.demo").action_approve()
    stage.on("2025-03-05", paper, "handler.demo").action_enter()


def _work(stage, people):
    year = 2025
    stage.env["licence.performance"]._refresh(year)
    head = stage.user("head.demo")
    records = stage.env["licence.performance"].with_user(head).search([("year", "=", year)])
    for record in records[:4]:
        record.write({"grade": "competent", "assessment": "工作认真，报告及时。"})
        stage.on("2026-01-20", record, "head.demo").action_assess()
    stage.new(
        "2026-02-02", "licence.leave", "body.demo",
        {"auditor_id": people[2].id, "effective_from": "2026-02-02", "reason": "进修"},
    )  # fmt: skip
    case = stage.new(
        "2026-02-10", "licence.integrity.breach", "head.demo",
        {
            "auditor_id": people[5].id, "source": "feedback", "happened_on": "2026-02-01",
            "type_id": stage.env.ref("industrial_licence.breach_type_goods").id,
            "amount": 500, "description": "企业反馈表反映收受礼品（演示）。",
        },
    )  # fmt: skip
    case.action_open()


def _draw(stage, people):
    draw = stage.new(
        "2026-03-02", "licence.draw", "body.demo",
        {
            "name": "示例企业实地核查组（演示）", "seats": 2,
            "candidate_ids": [
                Command.create(
                    {"auditor_id": person.id, "key": person.number, "name": person.name,
                     "group_key": person.employer_id.name,
                     "exclusion": "正在接受廉洁调查" if person == people[5] else False}
                )
                for person in people
            ],
        },
    )  # fmt: skip
    draw.action_commit()
    draw.write({"witness": "03 11 17 20 25", "witness_name": "见证人（演示）"})
    draw.action_draw()
    draw.action_publish()
