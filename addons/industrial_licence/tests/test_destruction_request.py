from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .archive_case import ArchiveCase


@tagged("post_install", "-at_install")
class TestDestructionRequest(ArchiveCase):
    def test_a_body_asks_for_its_own_archives_past_their_time(self):
        request = self.request(self.city_archive(2018, 6, 1))
        request._advance("request")
        self.env.cr.flush()
        self.assertEqual((request.state, request.requester_id), ("requested", self.first))
        self.assertRegex(request.number, r"^XH420100-\d{4}-\d{5}$")

    def test_an_empty_list_a_young_archive_and_a_strangers_are_refused(self):
        with self.assertRaisesRegex(UserError, "List the archives"):
            self.request(self.env["licence.archive"])._advance("request")
        with self.assertRaisesRegex(UserError, "must be kept until"):
            self.request(self.city_archive(2024, 6, 1))._advance("request")
        theirs = self.archive(2018, 6, 1)
        with self.assertRaises(AccessError):
            self.request(theirs)._advance("request")
