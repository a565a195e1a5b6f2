from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationConclude(ApplicationCase):
    def refuses(self, application, sentence):
        with self.assertRaisesRegex(UserError, sentence):
            application.with_user(self.handler).action_conclude()
        self.assertEqual(application.state, "accepted")

    def test_both_legs_and_an_opinion(self):
        application = self.accepted()
        self.refuses(application, "The visit has no evidence")
        self.prove(application, "visit")
        self.refuses(application, "The test has no evidence")
        self.prove(application, "test")
        self.refuses(application, "No opinion")
        self.opine(application)
        application.with_user(self.handler).action_conclude()
        self.assertEqual(application.concluded_by_id, self.handler)

    def test_each_unit_stands_on_its_own_evidence(self):
        application = self.accepted(units=self.units[:2])
        self.prove(application, "visit")
        self.prove(application, "test", unit_ids=self.units[:1].ids)
        self.opine(application)
        self.refuses(application, self.units[1].name)
        self.prove(application, "test", unit_ids=self.units[1:2].ids)
        application.with_user(self.handler).action_conclude()
        self.assertEqual(application.state, "concluded")

    def test_a_failed_visit_ends_the_review_without_a_test(self):
        application = self.accepted()
        self.prove(application, "visit", "fail")
        self.opine(application, "refuse")
        application.with_user(self.handler).action_conclude()
        self.assertEqual(application.state, "concluded")

    def test_nothing_is_concluded_without_acceptance(self):
        application = self.submitted()
        with self.assertRaisesRegex(UserError, "not open"):
            application.with_user(self.handler).action_conclude()

    def test_the_clock_of_the_visit_stops(self):
        application = self.concluded()
        visit = application.clock_ids.filtered(lambda clock: clock.code == "T-05")
        self.assertEqual(visit.outcome, "met")

    def test_nobody_but_a_handler_concludes(self):
        application = self.accepted()
        for stranger in (self.intake, self.approver, self.clerk, self.manager):
            with self.assertRaises(AccessError):
                application.with_user(stranger).action_conclude()
