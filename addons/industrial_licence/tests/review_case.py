"""A review body, its people, the registrars and whoever stands in the register."""

import base64
from datetime import date, datetime, time

from stdnum.cn import ric

from odoo.fields import Command
from odoo.tests import TransactionCase, new_test_user

from ..tools.legal_time import at_moment, legal_now, legal_today
from .review_help import ReviewHelp

POST = "industrial_licence.group_"
DEPARTMENT = {
    "nature": "association", "superior_body": "测试协会", "organisation": "两室",
    "work_experience": "十年审查", "premises": "办公室两间", "is_legal_person": True,
    "is_non_profit": True, "address": "测试路1号", "phone": "000-0001",
}  # fmt: skip


def identity(number, male=True, born="1980-01-01"):
    """A valid, evidently invented identity number of a district that issues none."""
    body = f"420106{born.replace('-', '')}{2 * number + male:03d}"
    return body + ric.calc_check_digit(body + "0")


class ReviewCase(ReviewHelp, TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        by_code = cls.env["licence.authority"]._by_code
        cls.national = cls.env["licence.authority"]._national()
        cls.hubei, cls.hunan = by_code("420000"), by_code("430000")
        cls.centre = cls.officer("centre", "centre", cls.national)
        cls.chief = cls.officer("chief", "approver", cls.national)
        cls.handler = cls.officer("handler", "handler", cls.hubei)
        cls.approver = cls.officer("approver", "approver", cls.hubei)
        cls.manager = cls.officer("manager", "manager", cls.hubei)
        cls.far_handler = cls.officer("far.handler", "handler", cls.hunan)
        cls.far_approver = cls.officer("far.approver", "approver", cls.hunan)
        cls.product = cls.env.ref("industrial_licence.product_cable")
        cls.today = legal_today(cls.env)
        cls.department = cls.body("测试电缆审查部", 1)
        cls.clerk = cls.officer("clerk", "department_clerk", department=cls.department)
        cls.head = cls.officer("head", "department_head", department=cls.department)
        cls.people = 0
        cls.unit = cls.employer("测试检测中心", "technical")
        cls.other_unit = cls.employer("测试行业协会", "association")

    @classmethod
    def officer(cls, login, post, authority=None, department=None):
        user = new_test_user(
            cls.env, f"review.{login}", groups=POST + post, context={"no_reset_password": True}
        )
        user.licence_authority_id = authority
        user.licence_department_id = department
        return user

    @classmethod
    def employer(cls, name, kind):
        return cls.env["licence.employer"].create({"name": name, "employer_type": kind})

    @classmethod
    def draft_body(cls, name, **vals):
        kinds = vals.pop("kinds", ("establishment", "qualification", "rules"))
        return cls.env["licence.department"].with_user(cls.centre).create(
            {
                "name": name, **DEPARTMENT,
                "document_ids": [Command.create({"kind": k, "name": k}) for k in kinds],
                "scope_ids": [
                    Command.create({"product_id": cls.product.id, "effective_from": "2010-01-01"})
                ],
                "member_ids": [
                    Command.create(
                        {"name": "测试负责人", "post": "head", "effective_from": "2020-01-01"}
                    )
                ],
                **vals,
            }
        )  # fmt: skip

    @classmethod
    def body(cls, name, number, day=None, **vals):
        body = cls.draft_body(name, **vals)
        cls.on(day, body, cls.centre).action_propose()
        body.write({"approval_no": f"准{number}", "number": f"B{number:03d}"})
        cls.on(day, body, cls.chief).action_approve()
        return body.with_env(cls.env)

    @classmethod
    def on(cls, day, record, user):
        """The record as `user` sees it at noon of `day`; now, if none or noon is ahead."""
        mine = record.with_user(user)
        if not day:
            return mine
        noon = datetime.combine(date.fromisoformat(str(day)), time(4))
        if date.fromisoformat(str(day)) == cls.today:
            noon = min(noon, legal_now(mine.env))
        return mine.with_env(at_moment(mine.env, noon))

    @classmethod
    def candidate(cls, kind="auditor", user=None, day=None, **vals):
        cls.people += 1
        people = cls.on(day, cls.env["licence.auditor"], user or cls.clerk)
        begin = vals.pop("employed_from", "2015-01-01")
        return people.create(
            {
                "name": f"测试员{cls.people}", "kind": kind, "gender": "male",
                "birth_date": "1980-01-01", "identity_number": identity(cls.people),
                "employment_ids": [
                    Command.create({"employer_id": cls.unit.id, "effective_from": begin})
                ],
                **vals,
            }
        )  # fmt: skip

    @classmethod
    def exam(cls, people, score=80, day=None, closed=True, user=None):
        day, user = day or cls.today, user or cls.handler
        exam = cls.on(day, cls.env["licence.exam"], user).create(
            {
                "name": "测试考试", "held_on": day,
                "result_ids": [
                    Command.create({"auditor_id": person.id, "score": score}) for person in people
                ],
            }
        )  # fmt: skip
        if closed:
            exam.action_close()
        return exam.result_ids

    @classmethod
    def paper(cls, person, kind="register", day=None, **vals):
        level = "regular" if person.kind == "auditor" else False
        return cls.on(day, cls.env["licence.qualification"], cls.clerk).create(
            {"auditor_id": person.id, "kind": kind, "level": level, "opinion": "同意推荐", **vals}
        )

    @classmethod
    def trainer(cls, day=None):
        person = cls.candidate("trainer", day=day)
        cls.through(cls.paper(person, day=day, exam_result_id=cls.exam(person, day=day).id), day)
        return person

    @classmethod
    def training(cls, people, hours=16, day=None, trainer=None):
        day = day or cls.today
        session = cls.on(day, cls.env["licence.training.session"], cls.clerk).create(
            {
                "name": "测试培训", "begins_on": day, "ends_on": day, "hours": hours,
                "trainer_id": (trainer or cls.trainer(day)).id,
                "attendance_ids": [
                    Command.create({"auditor_id": person.id, "hours": hours}) for person in people
                ],
            }
        )  # fmt: skip
        session.action_hold()
        return session

    @classmethod
    def through(cls, paper, day=None, registrar=None):
        """Recommended, approved and entered."""
        cls.on(day, paper, cls.head).action_recommend()
        number = False if paper.auditor_id.number else f"R{paper.id:06d}"
        paper.with_user(registrar or cls.approver).write(
            {"approval_no": f"批{paper.id}", "register_no": number}
        )
        cls.on(day, paper, registrar or cls.approver).action_approve()
        cls.on(day, paper, cls.handler).action_enter()
        return paper

    @classmethod
    def registered(cls, day=None, **vals):
        """An auditor who stands in the register since `day`."""
        person = cls.candidate(day=day, **vals)
        cls.training(person, day=day)
        cls.through(cls.paper(person, day=day, exam_result_id=cls.exam(person, day=day).id), day)
        cls.pledged(person)
        return person.with_env(cls.env)

    @classmethod
    def pledged(cls, person):
        """The code of conduct, signed on paper for the years visits of tests lie in."""
        paper = {"auditor_id": person.id, "paper": base64.b64encode(b"%PDF-1.4")}
        for ahead in (-1, 0, 1):
            year = cls.today.year + ahead
            rows = cls.on(f"{year}-06-01", cls.env["licence.conduct.pledge"], cls.clerk)
            rows.create({**paper, "year": year})
        rows.create({**paper, "year": cls.today.year + 2})
