from datetime import date

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .archive_case import ArchiveCase


@tagged("post_install", "-at_install")
class TestArchiveClose(ArchiveCase):
    def test_it_opens_with_five_sections_and_a_number(self):
        archive = self.archive()
        self.assertRegex(archive.number, r"^DA420000-2015-\d{5}$")
        self.assertEqual(
            archive.section_ids.mapped("stage"), ["apply", "accept", "review", "test", "approve"]
        )
        self.assertEqual(archive.state, "open")

    def test_the_acceptance_itself_opens_it(self):
        application = self.accepted()
        archive = self.env["licence.archive"].search([("application_id", "=", application.id)])
        self.assertEqual(archive.opened_on, application.accepted_on)
        self.assertEqual(archive.owner_id, self.province)

    def test_closed_it_is_kept_five_years(self):
        archive = self.archive(2018, 6, 1)
        self.assertEqual((archive.state, archive.closed_on), ("closed", date(2018, 6, 1)))
        self.assertEqual(archive.retain_until, date(2023, 6, 1))
        self.assertTrue(archive.is_destructible)
        self.assertFalse(self.archive(2024, 6, 1).is_destructible)
        self.assertIn(archive, archive.search([("is_destructible", "=", True)]))

    def test_no_section_is_empty(self):
        archive = self.archive(2018, 6, 1)
        self.assertTrue(all(archive.section_ids.mapped("summary")))

    def test_never_before_the_certificate_has_ended(self):
        application = self.issued(certificate_id=False)
        archive = self.env["licence.archive"].search([("application_id", "=", application.id)])
        self.assertEqual(archive.state, "closed")
        certificate = application.issued_certificate_id
        self.assertGreaterEqual(archive.retain_until, certificate.valid_until)

    def test_an_open_case_keeps_its_archive_open(self):
        archive = self.archive()
        with self.assertRaisesRegex(UserError, "still open"):
            archive.sudo()._advance("close")

    def test_only_the_holder_annotates_a_section(self):
        archive = self.archive()
        section = archive.section_ids[:1]
        section.with_user(self.archivist).write({"note": "已核"})
        section.with_user(self.archivist).env.invalidate_all()
        with self.assertRaises(AccessError):
            section.with_user(self.first).write({"note": "外人"})
        above = self._officer("archive.above", "group_archive", self.nation)
        with self.assertRaisesRegex(AccessError, "kept by"):
            section.with_user(above).write({"note": "上级"})
        with self.assertRaises(AccessError):
            section.with_user(self.archivist).write({"summary": "改写"})

    def test_no_group_deletes_an_archive(self):
        archive = self.archive(2018, 6, 1)
        for user in (self.archivist, self.approver, self.manager):
            with self.assertRaises(AccessError):
                archive.with_user(user).unlink()
        with self.assertRaises(UserError):
            archive.sudo().unlink()
