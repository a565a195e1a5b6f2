from datetime import datetime

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..tools.legal_time import at_moment, legal_now
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationDeemRenewed(ApplicationCase):
    """A certificate of five years ago; its renewal was applied for in time and left lying."""

    def at(self, year, month, day):
        self.env = at_moment(self.env, datetime(year, month, day, 2))

    def renewal(self):
        today = legal_now(self.env)
        self._rule("renewal")
        self.at(today.year - 5, today.month, 1)
        certificate = self.issued().issued_certificate_id
        self.at(today.year - 1, today.month, 1)
        application = self.accepted(kind="renewal", certificate_id=certificate.id)
        self.env = at_moment(self.env, today)
        return application.with_env(self.env)

    def test_the_end_of_validity_without_a_decision_renews(self):
        application = self.renewal()
        clock = application.clock_ids.filtered(lambda one: one.code == "D-21")
        self.assertEqual(clock.due_on, application.certificate_id.valid_until)
        clock._record().sudo()._on_lapse(clock)
        self.assertEqual((application.state, application.decision), ("granted", "grant"))
        self.assertTrue(application.is_deemed)
        self.assertFalse(application.approver_id)

    def test_the_clerk_issues_it_like_any_other(self):
        application = self.renewal()
        certificate = application.certificate_id
        certificate._number_now()
        number = certificate.number
        application.sudo()._advance("deem_renewed")
        application.with_user(self.clerk).action_issue()
        self.assertEqual(application.issued_certificate_id, certificate)
        self.assertTrue(number and certificate.number == number)

    def test_not_before_the_certificate_has_run_out(self):
        certificate = self.issued().issued_certificate_id
        self._rule("renewal")
        application = self.accepted(kind="renewal", certificate_id=certificate.id)
        with self.assertRaisesRegex(UserError, "run out"):
            application.sudo()._advance("deem_renewed")

    def test_no_person_may_do_it(self):
        application = self.renewal()
        for user in (self.approver, self.handler):
            with self.assertRaises(AccessError):
                application.with_user(user)._advance("deem_renewed")
