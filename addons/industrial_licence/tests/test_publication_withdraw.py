from odoo.exceptions import UserError
from odoo.tests import tagged

from .publication_case import PublicationCase


@tagged("post_install", "-at_install")
class TestPublicationWithdraw(PublicationCase):
    def test_it_stays_visible_with_its_reason_and_the_list_is_due_again(self):
        certificate = self.issue(2024, 3, 1)
        publication = self.published(self.collected())
        with self.assertRaises(UserError):
            publication.with_user(self.approver)._advance("withdraw")
        publication.with_user(self.approver)._advance("withdraw", reason="名单有误")
        self.env.flush_all()
        shown = self.env["licence.public.announcement"].search([("id", "=", publication.id)])
        self.assertTrue(shown.is_withdrawn)
        self.assertEqual(shown.withdrawal, "名单有误")
        self.assertFalse(publication.entry_ids.announced_on)
        self.assertIn(certificate, self.collected().entry_ids.certificate_id)
