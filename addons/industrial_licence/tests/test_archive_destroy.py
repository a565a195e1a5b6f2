from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .archive_case import ArchiveCase


@tagged("post_install", "-at_install")
class TestArchiveDestroy(ArchiveCase):
    def test_without_an_executed_request_nothing_is_destroyed(self):
        archive = self.city_archive(2018, 6, 1)
        request = self.request(archive)
        request._advance("request")
        with self.assertRaises(AccessError):
            archive.with_user(self.first)._advance("destroy")
        with self.assertRaisesRegex(UserError, "Two persons"):
            archive.sudo()._advance("destroy")

    def test_the_bytes_go_and_the_list_stays(self):
        application = self.submitted()
        version = application.item_ids.version_ids[:1]
        sha, attachment = version.sha256, version.sudo().attachment_id
        for verb in ("accept", "withdraw"):
            application.sudo()._step(application._lifecycle[verb], "测试", {}, "")
        archives = self.on(self.env["licence.archive"], 2018, 6, 1)
        archive = archives._open_for(application.sudo()).with_env(self.env)
        archives._close_for(application.sudo())
        request = self.request(archive, by=self.archivist)
        request._advance("request")
        above = self._officer("archive.superior", "group_approver", self.nation)
        request.with_user(above)._advance("approve")
        request.write({"protocol": "监销记录"})
        request._advance("sign")
        other = self._officer("archive.other", "group_archive", self.province)
        request.with_user(other)._advance("execute")
        self.assertEqual(archive.state, "destroyed")
        self.assertFalse(attachment.exists())
        self.assertTrue(version.exists())
        self.assertIn(sha, [row["sha256"] for row in request.manifest])
        with self.assertRaises(UserError):
            request.sudo().unlink()
