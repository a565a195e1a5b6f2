from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationTerminate(ApplicationCase):
    def end(self, application, ground="not_cooperating", reason="拒不配合"):
        return application.with_user(self.approver)._advance(
            "terminate", reason=reason, facts={"termination_ground": ground}
        )

    def test_it_names_its_ground_and_its_reason(self):
        application = self.accepted()
        for ground, reason in ((None, "拒不配合"), ("whim", "拒不配合"), ("ended", " ")):
            with self.assertRaises(UserError):
                self.end(application, ground, reason)
        self.assertEqual(application.state, "accepted")
        self.end(application)
        self.assertEqual(
            (application.state, application.termination_ground), ("terminated", "not_cooperating")
        )

    def test_every_clock_loses_its_object(self):
        application = self.accepted()
        self.end(application)
        self.assertFalse(application.clock_ids.filtered(lambda clock: clock.outcome == "running"))

    def test_a_letter_says_so(self):
        application = self.accepted()
        self.end(application)
        notices = self.env["licence.notice"].search([("application_id", "=", application.id)])
        self.assertIn("termination", notices.mapped("kind"))

    def test_delicensed_only_when_the_product_has_left_the_catalogue(self):
        application = self.accepted()
        with self.assertRaisesRegex(UserError, "still needs a licence"):
            self.end(application, "delicensed")
        lines = self.env["licence.catalogue.line"]._listed(legal_today(self.env), self.product)
        lines.sudo()._cancel(legal_today(self.env), "market", "国发测试")
        self.end(application, "delicensed")
        self.assertEqual(application.state, "terminated")

    def test_the_wizard_asks_both(self):
        application = self.accepted()
        action = application.with_user(self.approver).action_terminate()
        wizard = (
            self.env[action["res_model"]]
            .with_user(self.approver)
            .with_context(**action["context"])
            .create({"reason": "企业已注销", "ground": "ended"})
        )
        wizard.action_confirm()
        self.assertEqual(application.termination_ground, "ended")

    def test_nobody_but_an_approver_terminates(self):
        application = self.accepted()
        for stranger in (self.intake, self.handler, self.clerk):
            with self.assertRaises(AccessError):
                application.with_user(stranger)._advance(
                    "terminate", reason="x", facts={"termination_ground": "ended"}
                )

    def test_what_is_decided_is_not_terminated(self):
        with self.assertRaisesRegex(UserError, "not open"):
            self.end(self.granted())
