from odoo.exceptions import UserError
from odoo.tests import tagged

from .publication_case import PublicationCase


@tagged("post_install", "-at_install")
class TestPublicationReview(PublicationCase):
    def test_a_list_of_nothing_is_not_reviewed(self):
        with self.assertRaisesRegex(UserError, "."):
            self.list_of().action_review()

    def test_the_list_collects_what_no_list_has_named(self):
        certificate = self.issue(2024, 3, 1)
        first = self.collected()
        self.assertIn(certificate, first.entry_ids.certificate_id)
        self.assertNotIn(certificate, self.collected().entry_ids.certificate_id)

    def test_ten_days_run_from_the_approval(self):
        """信息管理规定 27: T-23 in the province."""
        certificate = self.issue(2024, 3, 1)
        clock = self.collected().clock_ids
        self.assertEqual(clock.code, "T-23")
        self.assertLessEqual(clock.started_on, certificate.issued_on)

    def test_an_ended_certificate_is_due_in_the_other_list(self):
        certificate = self.issue(2024, 3, 1)
        self.end(certificate, "cancel_applied")
        cancelled = self.collected("cancelled")
        self.assertEqual(cancelled.entry_ids.certificate_id, certificate)
        self.assertEqual(cancelled.clock_ids.code, "T-26")

    def test_every_night_the_lists_are_drawn_up(self):
        certificate = self.issue(2024, 3, 1)
        self.env.flush_all()
        self.env["licence.publication"]._cron_collect()
        entries = self.env["licence.publication.entry"].search(
            [("certificate_id", "=", certificate.id)]
        )
        self.assertEqual(entries.publication_id.mapped("state"), ["draft"])
        self.env["licence.publication"]._cron_collect()
        self.assertEqual(len(entries.search([("certificate_id", "=", certificate.id)])), 1)
