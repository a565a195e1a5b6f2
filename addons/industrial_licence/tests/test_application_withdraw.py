from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationWithdraw(ApplicationCase):
    def test_from_every_undecided_state(self):
        for number, reach in enumerate((self.submitted, self.accepted, self.concluded)):
            application = reach(units=self.units[number : number + 1])
            application._advance("withdraw", reason="企业申请撤回")
            self.assertEqual(application.state, "withdrawn")
            self.assertFalse(
                application.clock_ids.filtered(lambda clock: clock.outcome == "running")
            )

    def test_it_says_why(self):
        application = self.submitted()
        with self.assertRaises(UserError):
            application._advance("withdraw", reason="")

    def test_after_acceptance_a_letter_ends_the_case(self):
        application = self.accepted()
        application._advance("withdraw", reason="企业申请撤回")
        notices = self.env["licence.notice"].search([("application_id", "=", application.id)])
        self.assertIn("termination", notices.mapped("kind"))

    def test_the_wizard_takes_the_step(self):
        application = self.submitted()
        action = application.action_withdraw()
        wizard = (
            self.env[action["res_model"]]
            .with_user(self.intake)
            .with_context(**action["context"])
            .create({"reason": "改日再报"})
        )
        wizard.action_confirm()
        self.assertEqual(application.state, "withdrawn")

    def test_what_is_granted_is_not_withdrawn(self):
        with self.assertRaisesRegex(UserError, "not open"):
            self.granted()._advance("withdraw", reason="不要了")

    def test_the_desk_that_decides_does_not_withdraw(self):
        application = self.submitted()
        for stranger in (self.handler, self.approver, self.clerk):
            with self.assertRaises(AccessError):
                application.with_user(stranger)._advance("withdraw", reason="撤回")
