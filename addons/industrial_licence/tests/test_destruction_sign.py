from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .archive_case import ArchiveCase


@tagged("post_install", "-at_install")
class TestDestructionSign(ArchiveCase):
    def test_the_first_person_signs_a_written_protocol_once(self):
        request = self.approved(self.city_archive(2018, 6, 1))
        request.write({"protocol": " "})
        with self.assertRaisesRegex(UserError, "protocol"):
            request._advance("sign")
        request.write({"protocol": "监销记录"})
        request._advance("sign")
        self.assertEqual((request.state, request.first_person_id), ("approved", self.first))
        with self.assertRaisesRegex(UserError, "has signed already"):
            request.with_user(self.second)._advance("sign")

    def test_nothing_is_signed_before_the_approval(self):
        request = self.request(self.city_archive(2018, 6, 1))
        request._advance("request")
        with self.assertRaises(UserError):
            request._advance("sign")
        with self.assertRaises(AccessError):
            request.with_user(self.approver)._advance("sign")
