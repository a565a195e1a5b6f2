from datetime import timedelta

from odoo.tests import tagged

from ..tools.legal_time import at_moment, legal_now, legal_today
from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestRegisterClock(CertificateCase):
    """S003-A27-05: ten days from the approval to the line in the register of holders."""

    def clock(self, application, code="T-23"):
        return application.clock_ids.filtered(lambda clock: clock.code == code)

    def later(self, record, days):
        return record.with_env(at_moment(record.env, legal_now(self.env) + timedelta(days=days)))

    def test_the_grant_starts_ten_days_and_the_issue_ends_them(self):
        application = self.granted()
        clock = self.clock(application)
        self.assertEqual(clock.due_on, legal_today(self.env) + timedelta(days=10))
        self.assertEqual(clock.outcome, "running")
        application.with_user(self.clerk).action_issue()
        self.assertEqual(clock.outcome, "met")
        self.env.cr.flush()
        row = self.env["licence.register.holder"].search(
            [("certificate_id", "=", application.issued_certificate_id.id)]
        )
        self.assertEqual(row.province_id, self.province)

    def test_an_issue_after_the_ten_days_is_late_and_stands_in_the_list_of_the_province(self):
        application = self.application(units=self.units[:1])
        self.later(application.with_user(self.approver), -14)._after_grant()
        application.with_user(self.clerk).action_issue()
        clock = self.clock(application)
        self.assertEqual((clock.outcome, clock.province_id), ("late", self.province))
        counts = dict(
            self.env["licence.clock"]._read_group(
                [("code", "=", "T-23"), ("outcome", "in", ["late", "lapsed"])],
                ["province_id"], ["__count"],
            )
        )  # fmt: skip
        self.assertEqual(counts[self.province], 1)

    def test_what_is_still_not_issued_stands_in_the_list_from_the_eleventh_day(self):
        clock = self.clock(self.granted())
        for days, is_late in ((10, False), (11, True)):
            clocks = self.later(self.env["licence.clock"], days)
            found = clocks.search([("due_colour", "in", ["red"]), ("code", "=", "T-23")])
            self.assertEqual(clock in found, is_late)

    def test_a_certificate_of_the_state_runs_by_its_own_number(self):
        application = self.concluded()
        application._seal({"deciding_authority_id": self.province.parent_id.id})
        decider = self._officer("reg.nation", "group_approver", self.province.parent_id)
        application.with_user(decider).action_grant()
        self.assertTrue(self.clock(application, "T-21"))
        self.assertFalse(self.clock(application))

    def test_a_grant_set_aside_leaves_no_term_behind(self):
        application = self.granted()
        other = self._officer("reg.other", "group_approver", self.province)
        decision = self.env["licence.decision"].search([("application_id", "=", application.id)])
        decision.with_user(other)._set_aside("correction", "误准")
        self.assertEqual(self.clock(application).outcome, "void")
        self.assertEqual(self.clock(application, "D-16").outcome, "void")

    def test_a_refusal_starts_no_term_of_the_register(self):
        application = self.concluded()
        application.with_user(self.approver)._advance("refuse", reason="不符合")
        self.assertFalse(self.clock(application))
