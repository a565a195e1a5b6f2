from odoo.exceptions import AccessError
from odoo.tests import tagged

from .paper_case import PaperCase


@tagged("post_install", "-at_install")
class TestCertificateUndrawn(PaperCase):
    """市场监管总局 2020 三(一): what keeps an electronic certificate back is told to a person."""

    def undrawn(self):
        """A certificate whose paper lacks what the form demands: a column only tests may empty."""
        certificate = self.issue(2024, 3, 1)
        self.env.cr.execute(
            "UPDATE licence_certificate_version SET site_address = NULL WHERE certificate_id = %s",
            [certificate.id],
        )
        self.env.invalidate_all()
        certificate.version_ids._draw_or_tell()
        return certificate

    def todos(self, certificate):
        found = [("summary", "like", certificate.number), ("user_id", "=", self.clerk.id)]
        return self.env["mail.activity"].search(found)

    def test_the_clerk_is_told_once_and_finds_it_in_the_list(self):
        certificate = self.undrawn()
        self.assertIn("生产地址", certificate.paper_obstacle)
        certificate.version_ids._draw_or_tell()
        self.assertEqual(len(self.todos(certificate)), 1)
        self.assertIn("生产地址", self.todos(certificate).summary)
        seen = self.env["licence.certificate"].with_user(self.clerk)
        self.assertIn(certificate, seen.search([("paper_obstacle", "!=", False)]))

    def test_others_are_drawn_before_it(self):
        older, undrawn = self.issue(2024, 3, 1), self.undrawn()
        waiting = older.version_ids._waiting_ids(100)
        self.assertLess(waiting.index(older.version_ids.id), waiting.index(undrawn.version_ids.id))

    def test_drawn_again_the_warning_is_gone(self):
        certificate = self.undrawn()
        self.env.cr.execute(
            "UPDATE licence_certificate_version SET site_address = '虚构路1号'"
            " WHERE certificate_id = %s", [certificate.id],
        )  # fmt: skip
        self.env.invalidate_all()
        certificate.with_user(self.clerk).action_draw_again()
        self.assertFalse(certificate.paper_obstacle)
        self.assertNotIn(certificate.version_ids.id, certificate.version_ids._waiting_ids(100))

    def test_nobody_writes_the_obstacle(self):
        certificate = self.undrawn()
        with self.assertRaises(AccessError):
            certificate.with_user(self.clerk).write({"paper_obstacle": False})
