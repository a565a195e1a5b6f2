from odoo.tests import tagged

from .archive_case import ArchiveCase


@tagged("post_install", "-at_install")
class TestArchiveKeep(ArchiveCase):
    def test_a_refused_request_gives_the_archives_back(self):
        archive = self.city_archive(2018, 6, 1)
        request = self.request(archive)
        request._advance("request")
        self.assertEqual(archive.state, "destruction_requested")
        request.with_user(self.approver)._advance("refuse", reason="仍需查阅")
        self.assertEqual((archive.state, archive.destruction_id.id), ("closed", False))
