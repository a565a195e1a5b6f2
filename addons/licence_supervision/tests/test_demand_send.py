from odoo.exceptions import UserError
from odoo.tests import new_test_user, tagged

from .inspection_case import InspectionCase


class DemandCase(InspectionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.firm_user = new_test_user(
            cls.env, "demand.firm", groups="base.group_portal,industrial_licence.group_applicant",
            context={"no_reset_password": True},
        )  # fmt: skip
        cls.mandate = cls.speak(cls.firm_user, cls.enterprise)

    def demand(self, by=None, **vals):
        told = {
            "enterprise_id": self.enterprise.id, "subject": "原材料来源报告（测试）",
            "content": "报告原材料来源（测试）", "due_on": "2099-01-31",
        }  # fmt: skip
        demands = self.env["licence.supervision.demand"].with_user(by or self.one)
        return demands.create({**told, **vals})

    def sent(self, **vals):
        demand = self.demand(**vals)
        demand._advance("send")
        return demand


@tagged("post_install", "-at_install")
class TestDemandSend(DemandCase):
    def test_the_enterprise_sees_it_once_it_is_sent(self):
        demand = self.demand()
        there = self.env["licence.supervision.demand"].with_user(self.firm_user)
        self.assertFalse(there.search([]))
        demand._advance("send")
        self.assertEqual(there.search([]).ids, demand.ids)

    def test_a_day_that_has_passed_is_refused_and_nothing_sent(self):
        demand = self.demand(due_on="2020-01-01")
        with self.assertRaisesRegex(UserError, "passed already"):
            demand._advance("send")
        self.assertEqual(demand.state, "draft")

    def test_another_body_does_not_send_it(self):
        demand = self.demand()
        with self.assertRaisesRegex(UserError, "another body"):
            demand.with_user(self.of_city)._advance("send")
