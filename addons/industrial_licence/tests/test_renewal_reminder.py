from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo.tests import new_test_user, tagged

from ..tools.legal_time import legal_today
from .certificate_case import CertificateCase


@tagged("post_install", "-at_install")
class TestRenewalReminder(CertificateCase):
    """条例 25: who renews in time has been told in time, once at each step."""

    def setUp(self):
        super().setUp()
        self.today = legal_today(self.env)
        # Six months before the end falls in forty days.
        until = self.today + timedelta(days=40) + relativedelta(months=6)
        begun = until - relativedelta(years=5)
        self.certificate = self.issue(begun.year, begun.month, begun.day)
        user = new_test_user(
            self.env, "reminder.person", email="person@firm.example",
            groups="base.group_portal,industrial_licence.group_applicant",
            context={"no_reset_password": True},
        )  # fmt: skip
        self.env["licence.mandate"].create(
            {"enterprise_id": self.enterprise.id, "user_id": user.id, "date_from": self.today}
        )

    def remind(self):
        for certificate, step in self.env["licence.renewal.reminder"]._waiting(100):
            certificate._remind_renewal(step)
        return self.certificate.reminder_ids

    def test_each_step_is_told_once(self):
        reminders = self.remind()
        self.assertEqual((reminders.step, reminders.people), (90, 1))
        mail = self.env["mail.mail"].search([("email_to", "ilike", "person@firm.example")])
        self.assertIn(self.certificate.number, mail.subject)
        self.assertEqual(self.remind(), reminders)

    def test_who_has_applied_is_not_reminded(self):
        self.application(kind="renewal", road=("submit",), certificate_id=self.certificate.id)
        self.assertFalse(self.remind())
        self.assertIn(self.certificate, self.certificate._open_renewals())

    def test_the_page_says_due_or_late(self):
        self.assertEqual(self.certificate._renewal_now(), "due")
        self.assertEqual(self.issue(self.today.year - 1, 1, 5)._renewal_now(), "")
        begun = self.today + relativedelta(months=3) - relativedelta(years=5)
        self.assertEqual(self.issue(begun.year, begun.month, begun.day)._renewal_now(), "late")
