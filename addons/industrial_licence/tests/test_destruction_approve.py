from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .archive_case import ArchiveCase


@tagged("post_install", "-at_install")
class TestDestructionApprove(ArchiveCase):
    def test_only_the_body_above_approves(self):
        request = self.request(self.city_archive(2018, 6, 1))
        request._advance("request")
        own = self._officer("destruction.own", "group_approver", self.city)
        with self.assertRaisesRegex(UserError, "body above must approve"):
            request.with_user(own)._advance("approve")
        too_high = self._officer("destruction.high", "group_approver", self.nation)
        with self.assertRaisesRegex(UserError, "body above must approve"):
            request.with_user(too_high)._advance("approve")
        request.with_user(self.approver)._advance("approve")
        self.assertEqual(request.approving_authority_id, self.province)

    def test_nobody_approves_an_own_request(self):
        request = self.request(self.city_archive(2018, 6, 1))
        request._advance("request")
        request._seal({"requester_id": self.approver.id})
        with self.assertRaisesRegex(UserError, "own request"):
            request.with_user(self.approver)._advance("approve")

    def test_an_archivist_does_not_approve(self):
        request = self.request(self.city_archive(2018, 6, 1))
        request._advance("request")
        with self.assertRaises(AccessError):
            request.with_user(self.second)._advance("approve")
