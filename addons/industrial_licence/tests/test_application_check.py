from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationCheck(ApplicationCase):
    def test_the_checker_signs_and_the_term_of_the_check_ends(self):
        application = self.submitted()
        application.action_check()
        self.assertEqual(
            (application.checked_by_id, application.checked_on, application.state),
            (self.intake, legal_today(self.env), "submitted"),
        )
        outcomes = {clock.code: clock.outcome for clock in application.clock_ids}
        self.assertEqual(outcomes, {"T-02": "running", "T-03": "met"})

    def test_it_is_signed_once(self):
        application = self.submitted()
        application.action_check()
        with self.assertRaisesRegex(UserError, "signed already"):
            application.action_check()
        self.assertEqual(len(application.step_ids), 2)

    def test_a_supplement_is_checked_anew(self):
        application = self.submitted()
        application.action_check()
        item = application.item_ids[0]
        application._return_for({item: "缺页"})
        self.upload(item)
        application.action_submit()
        self.assertFalse(application.checked_on)
        application.action_check()
        self.assertTrue(application.checked_on)

    def test_whoever_accepts_has_checked(self):
        application = self.accepted()
        check = application.clock_ids.filtered(lambda clock: clock.code == "T-03")
        self.assertEqual(check.outcome, "met")

    def test_nobody_but_intake_signs(self):
        application = self.submitted()
        for stranger in (self.handler, self.approver, self.manager):
            with self.assertRaises(AccessError):
                application.with_user(stranger).action_check()
