"""A filed plan, its team and its visit; every state is reached through the verbs of the posts."""

from odoo import fields
from odoo.fields import Command

from ..report import press
from .application_case import POSTS, ApplicationCase
from .review_case import ReviewCase
from .visit_help import VisitHelp


class VisitCase(VisitHelp, ReviewCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.addClassCleanup(press.close)
        cls.desk = cls.case_desk()
        cls.enterprise = cls.desk.enterprise
        registered_on = cls.day(-60)
        # The fixture approved the body today; the visits of these tests lie behind.
        cls.department._seal({"valid_from": cls.day(-90), "approved_on": cls.day(-90)})
        cls.people_of = [
            cls.registered(
                day=registered_on,
                phone="000-0002",
                employment_ids=[
                    Command.create({"employer_id": unit.id, "effective_from": "2015-01-01"})
                ],
                competence_ids=[
                    Command.create({"product_id": cls.product.id, "effective_from": "2015-01-01"})
                ],
            )
            for unit in (cls.unit, cls.other_unit, cls.unit, cls.other_unit)
        ]
        cls.leader_user = cls.officer("visit.leader", "team_leader")
        cls.member_user = cls.officer("visit.member", "auditor")
        cls.people_of[0].with_user(cls.clerk).user_id = cls.leader_user
        cls.people_of[1].with_user(cls.clerk).user_id = cls.member_user
        cls.pass_rule = cls.shipped("pass_rule_2005")

    @classmethod
    def shipped(cls, name):
        return cls.env.ref(f"industrial_licence.{name}")

    @classmethod
    def day(cls, number):
        return fields.Date.add(cls.today, days=number)

    @classmethod
    def case_desk(cls):
        """The officers of the province with the helpers the tests of applications use."""
        desk = object.__new__(type("CaseDesk", (ApplicationCase,), {"env": cls.env}))
        kind = type(desk)
        kind.province, kind.city = kind._authority("420000"), kind._authority("420100")
        kind.county = kind.city.child_ids[:1]
        for name, group in POSTS.items():
            setattr(kind, name, kind._officer(f"visit.{name}", group, kind.province))
        kind.product = cls.product
        kind.units = cls.product.unit_ids
        kind.rule = kind._rule()
        kind.enterprise = cls.firm(desk, "测试核查有限公司", 7_000_001)
        return desk

    @classmethod
    def firm(cls, desk, name, number):
        firm = desk._enterprise(name, number)
        firm.write({"contact_name": "测试联系人", "contact_phone": "000-0000"})
        return firm

    @classmethod
    def at(cls, number, record, user):
        return cls.on(cls.day(number), record, user)

    def application(self, **vals):
        application = self.desk.accepted(**vals)
        return application.with_env(self.env)

    def plan(self, application, people=None, file=True, begin=-20):
        """附件2, drawn up, approved and filed in time."""
        handler = self.desk.handler
        orders = self.env["licence.review.order"].with_user(handler)
        order = application.review_order_ids[:1] or orders._give(application.with_user(handler))
        plan = self.at(-40, self.env["licence.review.plan"], self.clerk).create(
            {
                "product_id": self.product.id,
                "line_ids": [
                    Command.create(
                        {
                            "order_id": order.id, "begins_on": self.day(begin),
                            "ends_on": self.day(begin + 2),
                        }
                    )
                ],
            }
        )  # fmt: skip
        self.team(plan, people or self.people_of[:2])
        self.at(-40, plan, self.head).action_approve()
        if file:
            self.at(-40, plan, self.clerk).action_file()
        return plan.with_env(self.env)

    def team(self, plan, people):
        roles = ["leader", *["member"] * (len(people) - 1)]
        team = self.at(-40, self.env["licence.review.team"], self.clerk).create(
            {
                "plan_id": plan.id,
                "justification": "测试理由",
                "member_ids": [
                    Command.create({"auditor_id": person.id, "role": role})
                    for person, role in zip(people, roles, strict=True)
                ],
            }
        )
        self.at(-40, team, self.clerk).action_propose()
        self.at(-40, team, self.head).action_confirm()
        paper = self.env["ir.attachment"].create({"name": "声明.pdf", "raw": b"%PDF-1.4"})
        for row in self.at(-40, team, self.clerk).member_ids:
            row.declaration_attachment_id = paper
            row.action_declare()

    def visit(self, begin=-20, people=None, **vals):
        plan = self.plan(self.application(**vals), people, begin=begin)
        return self.visit_of(plan)

    def visit_of(self, plan):
        return self.env["licence.visit"].search([("plan_line_id", "in", plan.line_ids.ids)])

    def hand_out(self, visit, day=-20):
        form = self.at(day, visit.feedback_id, self.leader_of(visit))
        form.write({"handed_to": "测试人甲", "is_explained": True})
        form.action_hand_out()

    def leader_of(self, visit):
        return visit.team_id.leader_id.user_id

    def sign_in(self, visit, meeting, day=-20):
        rows = self.at(day, self.env["licence.visit.attendance"], self.leader_of(visit))
        team = [
            {"auditor_id": person.id, "name": person.name, "employer": "测试单位"}
            for person in visit._team_people()
        ]
        ours = [{"name": "测试人甲", "employer": self.enterprise.name, "is_enterprise": True}]
        return rows.create([{"visit_id": visit.id, "meeting": meeting, **row}
                            for row in (*team, *ours)])  # fmt: skip

    def opened(self, visit=None, **vals):
        visit = visit or self.visit(**vals)
        self.hand_out(visit)
        self.sign_in(visit, "opening")
        self.at(-20, visit, self.leader_of(visit)).action_open()
        return visit

    def under_the_old_rule(self, visit):
        """The checklist is judged by the rule of 2005—2016."""
        visit.rule_book_id._seal({"pass_rule_id": self.pass_rule.id})
        return visit

    def grade(self, code):
        return self.env["licence.pass.grade"].search(
            [("code", "=", code), ("pass_rule_id", "=", self.rule_of.id)]
        )

    @property
    def rule_of(self):
        return self.env["licence.visit"].search([], limit=1, order="id desc").pass_rule_id
