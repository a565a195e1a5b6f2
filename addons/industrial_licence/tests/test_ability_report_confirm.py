from datetime import timedelta

from odoo.exceptions import UserError
from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestAbilityReportConfirm(PlanCase):
    def report(self, **vals):
        return (
            self.env["licence.ability.report"]
            .with_user(self.handler)
            .create({"res_id": self.department.id, "text": "市场反映其不具备能力", **vals})
        )

    def test_a_confirmed_report_excludes_the_body_and_shows_its_running_work(self):
        """国质检监〔2015〕364号 五(一)."""
        order, filed = self.given(), None
        firm = self._enterprise("测试庚有限公司", 7)
        firm.write({"contact_name": "甲", "contact_phone": "1"})
        filed = self.filed(self.given(enterprise=firm))
        self.declare(filed)
        report = self.report(assessment="现场查实，不具备能力")
        report.with_user(self.approver).action_confirm()
        self.assertEqual(report.sanction_id.kind, "exclusion")
        self.assertFalse(self.department._may_act(self.today))
        orders = self.env["licence.review.order"].with_user(self.handler)
        stranded = orders.search([("is_stranded", "=", True)])
        self.assertLessEqual(order | filed.line_ids.order_id, stranded)
        self.assertRegex(filed.line_ids._may_begin(self.day)[0], "may not review at present")
        with self.assertRaisesRegex(UserError, "No approved review body|given already"):
            orders._give(order.application_id.with_user(self.handler))

    def test_an_excluded_body_gets_no_review_and_its_plans_stop(self):
        plan = self.plan()
        self.confirmed(plan)
        self.report(assessment="查实", ground="breach", source="oversight").with_user(
            self.approver
        ).action_confirm()
        with self.assertRaisesRegex(UserError, "may not review at present"):
            plan.with_user(self.head).action_approve()
        self.assertEqual(plan.state, "draft")
        order = self.given(enterprise=self._enterprise("测试辛有限公司", 8))
        self.assertEqual(order.authority_id, self.hubei)

    def test_expired_establishment_evidence_stops_the_body_too(self):
        """国质检监[2006]499号 二(二)1: a body is lawfully established, or it does not review."""
        plan = self.plan()
        self.confirmed(plan)
        self.department.with_user(self.centre).establishment_until = self.today - timedelta(days=1)
        with self.assertRaisesRegex(UserError, "may not review at present"):
            plan.with_user(self.head).action_approve()
        self.assertEqual(plan.state, "draft")

    def test_it_is_looked_into_first_and_by_another_person(self):
        report = self.report()
        with self.assertRaisesRegex(UserError, "what the office found"):
            report.with_user(self.approver).action_confirm()
        self.assertTrue(self.department._may_act(self.today))
