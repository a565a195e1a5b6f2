from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationRefuse(ApplicationCase):
    def test_it_needs_its_reason(self):
        application = self.concluded()
        with self.assertRaises(UserError):
            application.with_user(self.approver)._advance("refuse", reason="  ")
        self.assertEqual(application.state, "concluded")

    def test_it_leaves_the_decision_and_the_letter(self):
        application = self.concluded()
        application.with_user(self.approver)._advance("refuse", reason="检验不合格")
        self.assertEqual((application.state, application.decision), ("refused", "refuse"))
        decision = self.env["licence.decision"].search([("application_id", "=", application.id)])
        self.assertEqual((decision.result, decision.reason), ("refuse", "检验不合格"))
        self.assertEqual(decision.notice_id.kind, "refusal")

    def test_who_prepared_it_does_not_refuse_it_either(self):
        application = self.concluded()
        self.handler.sudo().group_ids = [
            (3, self.env.ref("industrial_licence.group_handler").id),
            (4, self.env.ref("industrial_licence.group_approver").id),
        ]
        with self.assertRaisesRegex(UserError, "somebody else"):
            application.with_user(self.handler)._advance("refuse", reason="检验不合格")

    def test_a_refusal_for_false_material_bars_for_a_year(self):
        application = self.concluded()
        action = application.with_user(self.approver).action_refuse()
        wizard = (
            self.env[action["res_model"]]
            .with_user(self.approver)
            .with_context(**action["context"])
            .create({"reason": "提供虚假材料", "is_untrue": True})
        )
        wizard.action_confirm()
        bar = self.env["licence.bar"].search([("application_id", "=", application.id)])
        self.assertEqual((bar.enterprise_id, bar.product_id), (self.enterprise, self.product))

    def test_nobody_but_an_approver_refuses(self):
        application = self.concluded()
        for stranger in (self.intake, self.handler, self.clerk):
            with self.assertRaises(AccessError):
                application.with_user(stranger)._advance("refuse", reason="不予许可")

    def test_what_is_refused_is_over_and_may_be_applied_for_again(self):
        application = self.concluded()
        application.with_user(self.approver)._advance("refuse", reason="检验不合格")
        self.assertFalse(application.with_user(self.approver).open_verbs)
        self.assertEqual(self.submitted().state, "submitted")
