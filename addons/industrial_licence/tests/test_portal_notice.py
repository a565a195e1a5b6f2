from odoo.tests import tagged

from .portal_case import PortalCase


@tagged("post_install", "-at_install")
class TestPortalNotice(PortalCase):
    """S000-2.2.2-02: after a step its notice is in the portal, numbered, and signed for there."""

    def setUp(self):
        super().setUp()
        self.case = self.fill(self.own_draft()).with_env(self.env)
        self.case.with_user(self.handler_of).action_submit()
        self.verify(self.case.with_user(self.intake))
        self.case.with_user(self.intake).action_accept()
        self.env.cr.flush()
        self.notice = self.env["licence.notice"].search([("application_id", "=", self.case.id)])
        self.home = f"/my/notices/{self.notice.id}"

    def test_it_opens_after_the_receipt_and_the_receipt_is_given_once(self):
        self.assertEqual(self.notice.enterprise_id, self.enterprise)
        self.sign_in(self.handler_of)
        self.assertIn(self.notice.number, self.page("/my/notices?show=unread"))
        self.assertNotIn(b"%PDF", self.url_open(f"{self.home}/paper.pdf").content[:8])
        self.page(self.home)
        self.assertFalse(self.notice.served_at)
        self.post(f"{self.home}/receive")
        told = self.notice.service, self.notice.receiver
        self.assertEqual(told, ("portal", self.handler_of.name))
        first = self.notice.served_at
        self.post(f"{self.home}/receive")
        self.assertEqual(self.notice.served_at, first)
        self.assertTrue(self.url_open(f"{self.home}/paper.pdf").content.startswith(b"%PDF"))

    def test_who_may_only_read_gives_no_receipt(self):
        self.sign_in(self.reader)
        self.assertIn('role="alert"', self.post(f"{self.home}/receive").text)
        self.assertFalse(self.notice.served_at)

    def test_an_act_on_the_certificate_reaches_its_holder(self):
        certificate = self.issue(2024, 3, 1)
        self.end(certificate, "cancel_applied")
        self.env.cr.flush()
        notice = self.env["licence.notice"].search([("kind", "=", "cancel")], limit=1)
        self.assertEqual(notice.enterprise_id, self.enterprise)
        self.sign_in(self.handler_of)
        self.assertIn(notice.number, self.page("/my/notices"))

    def test_progress_shows_state_days_and_why(self):
        self.sign_in(self.handler_of)
        page = self.page(f"/my/applications/{self.case.id}")
        clocks = self.case.clock_ids.filtered(lambda one: one.outcome != "void")
        self.assertTrue(clocks)
        for clock in clocks:
            self.assertIn(clock.with_context(lang="zh_CN").limit_id.name, page)
        terms = self.case.with_user(self.handler_of)._progress_terms()
        running = [term for term in terms if term["is_open"]]
        self.assertTrue(all(term["used"] + term["left"] == 20 or term["rows"] for term in running))
        self.assertEqual({term["used"] for term in running}, {0})
        self.assertNotIn(self.intake.name, page)
