from odoo.tests import tagged

from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestAbilityReportDismiss(PlanCase):
    def test_what_is_not_confirmed_excludes_nobody(self):
        report = (
            self.env["licence.ability.report"]
            .with_user(self.handler)
            .create({"res_id": self.department.id, "text": "传闻", "assessment": "查无实据"})
        )
        self.reason(report, "dismiss", self.approver)
        self.assertEqual(report.state, "dismissed")
        self.assertTrue(self.department._may_act(self.today))
