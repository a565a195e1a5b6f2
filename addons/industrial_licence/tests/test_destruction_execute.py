from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .archive_case import ArchiveCase


@tagged("post_install", "-at_install")
class TestDestructionExecute(ArchiveCase):
    def test_two_different_persons_are_needed(self):
        archive = self.city_archive(2018, 6, 1)
        request = self.approved(archive)
        with self.assertRaisesRegex(UserError, "first person must sign"):
            request.with_user(self.second)._advance("execute")
        request._advance("sign")
        with self.assertRaisesRegex(UserError, "you are the first already"):
            request._advance("execute")
        with self.assertRaises(AccessError):
            request.with_user(self.approver)._advance("execute")
        request.with_user(self.second)._advance("execute")
        self.assertEqual((request.state, archive.state), ("executed", "destroyed"))
        self.assertEqual(request.second_person_id, self.second)

    def test_a_hold_placed_late_still_stops_it(self):
        archive = self.city_archive(2018, 6, 1)
        request = self.approved(archive)
        request._advance("sign")
        self.env["licence.legal.hold"].with_user(self.first).create(
            {"archive_id": archive.id, "reason": "复议"}
        )
        with self.assertRaisesRegex(UserError, "legal hold"):
            request.with_user(self.second)._advance("execute")
