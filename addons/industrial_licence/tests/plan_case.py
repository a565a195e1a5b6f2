"""A case given to a review body, people who may visit it, and a plan on its way to the filing."""

from datetime import timedelta

from odoo.fields import Command

from .application_case import ApplicationCase
from .review_case import ReviewCase


class PlanCase(ReviewCase, ApplicationCase):
    """`filed()` is a plan whose visits may begin on `self.day`, drawn up long enough before."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.certificate_clerk = cls._officer("plan.clerk", "group_certificate_clerk", cls.hubei)
        cls.enterprise.write({"contact_name": "测试联系人", "contact_phone": "000-0009"})
        # Far enough ahead to tell the enterprise in time, and in a year whose calendar is known.
        cls.day = cls.today + timedelta(days=20)

    def fit(self, employer=None, **vals):
        """An auditor who may visit for the product of the tests."""
        employer = employer or self.unit
        begin = vals.pop("employed_from", "2015-01-01")
        return self.registered(
            phone="000-0002",
            employment_ids=[Command.create({"employer_id": employer.id, "effective_from": begin})],
            competence_ids=[
                Command.create({"product_id": self.product.id, "effective_from": "2015-01-01"})
            ],
            **vals,
        )

    def pair(self):
        """Two people of two units of two types."""
        return self.fit() | self.fit(self.other_unit)

    def upload(self, item, **vals):  # of the dossier; the other fixture has one of documents
        return ApplicationCase.upload(self, item, **vals)

    def issued(self, **vals):
        application = self.granted(**vals)
        application.with_user(self.certificate_clerk).action_issue()
        return application

    def given(self, **vals):
        """An accepted case whose review was given to the body of the tests."""
        case = self.accepted(**vals)
        return (
            self.env["licence.review.order"]
            .with_user(self.handler)
            ._give(case.with_user(self.handler))
        )

    def plan(self, *orders, day=None, days=1, user=None):
        day = day or self.day
        orders = orders or (self.given(),)
        return (
            self.env["licence.review.plan"]
            .with_user(user or self.clerk)
            .create(
                {
                    "product_id": self.product.id,
                    "line_ids": [
                        Command.create(
                            {
                                "order_id": order.id,
                                "begins_on": day + timedelta(days=number * days),
                                "ends_on": day + timedelta(days=(number + 1) * days - 1),
                            }
                        )
                        for number, order in enumerate(orders)
                    ],
                }
            )
        )

    def team(self, plan, people=None, user=None):
        people = self.pair() if people is None else people
        return (
            self.env["licence.review.team"]
            .with_user(user or self.clerk)
            .create(
                {
                    "plan_id": plan.id,
                    "member_ids": [
                        Command.create(
                            {
                                "auditor_id": person.id,
                                "role": "member" if number else "leader",
                            }
                        )
                        for number, person in enumerate(people)
                    ],
                }
            )
        )

    def confirmed(self, plan, people=None):
        team = self.team(plan, people)
        team.action_propose()
        team.with_user(self.head).action_confirm()
        return team

    def approved(self, *orders, people=None, **vals):
        plan = self.plan(*orders, **vals)
        self.confirmed(plan, people)
        plan.with_user(self.head).action_approve()
        return plan

    def filed(self, *orders, people=None, **vals):
        plan = self.approved(*orders, people=people, **vals)
        plan.action_file()
        return plan

    def declare(self, plan):
        """Everybody signs on paper; the clerk uploads it."""
        paper = self.env["ir.attachment"].create({"name": "声明.pdf", "raw": b"%PDF-1.4"})
        for row in plan.team_id.member_ids:
            row.declaration_attachment_id = paper
            row.action_declare()
