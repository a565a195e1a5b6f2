from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .archive_case import ArchiveCase


@tagged("post_install", "-at_install")
class TestDestructionWithdraw(ArchiveCase):
    def test_the_asking_body_takes_its_request_back(self):
        archive = self.city_archive(2018, 6, 1)
        request = self.approved(archive)
        stranger = self._officer("destruction.stranger", "group_archive", self.province)
        with self.assertRaisesRegex(UserError, "another body"):
            request.with_user(stranger)._advance("withdraw", reason="x")
        with self.assertRaises(AccessError):
            request.with_user(self.approver)._advance("withdraw", reason="x")
        request._advance("withdraw", reason="误报")
        self.assertEqual((request.state, archive.state), ("withdrawn", "closed"))
