from datetime import timedelta

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..tools.legal_time import at_moment, legal_now, legal_today
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationDeemAccepted(ApplicationCase):
    def long_ago(self):
        """An application handed in three weeks ago and left lying."""
        self.env = at_moment(self.env, legal_now(self.env) - timedelta(days=21))
        application = self.submitted()
        self.env = at_moment(self.env, legal_now(self.env) + timedelta(days=21))
        return self.env["licence.application"].browse(application.id)

    def test_the_sweep_accepts_what_was_left_lying_from_the_day_it_came(self):
        application = self.long_ago()
        clock = application.clock_ids.filtered(lambda one: one.code == "T-02")
        clock._record().sudo()._on_lapse(clock)
        self.assertEqual(application.state, "accepted")
        self.assertEqual(application.accepted_on, application.received_on)
        self.assertLess(application.accepted_on, legal_today(self.env))
        self.assertTrue(application.is_deemed)
        self.assertEqual(application.path, "visit_first")

    def test_its_clocks_count_from_that_day(self):
        application = self.long_ago()
        application.sudo()._advance("deem_accepted")
        running = application.clock_ids.filtered(lambda clock: clock.outcome == "running")
        self.assertEqual(set(running.mapped("started_on")), {application.accepted_on})

    def test_no_person_may_do_it(self):
        application = self.submitted()
        for user in (self.intake, self.approver, self.manager):
            with self.assertRaises(AccessError):
                application.with_user(user)._advance("deem_accepted")

    def test_the_handler_goes_on_from_there(self):
        application = self.submitted()
        application.sudo()._advance("deem_accepted")
        self.prove(application, "visit")
        self.prove(application, "test")
        self.opine(application)
        application.with_user(self.handler).action_conclude()
        self.assertEqual(application.state, "concluded")
