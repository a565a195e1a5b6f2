from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .archive_case import ArchiveCase


@tagged("post_install", "-at_install")
class TestDestructionRefuse(ArchiveCase):
    def test_a_refusal_gives_its_reason(self):
        request = self.request(self.city_archive(2018, 6, 1))
        request._advance("request")
        with self.assertRaises(UserError):
            request.with_user(self.approver)._advance("refuse")
        with self.assertRaises(AccessError):
            request._advance("refuse", reason="x")
        request.with_user(self.approver)._advance("refuse", reason="仍需查阅")
        self.assertEqual(request.state, "refused")
