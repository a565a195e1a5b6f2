from odoo.tests import tagged
from odoo.tools import mute_logger

from .portal_case import PortalCase


@tagged("post_install", "-at_install")
class TestPortalVisitor(PortalCase):
    """Without an account the door of the portal is a sign-in page, whatever the number."""

    def test_every_page_asks_to_sign_in(self):
        case = self.own_draft()
        for path in ("/my", "/my/applications", f"/my/applications/{case.id}",
                     "/my/applications/987654321", "/my/certificates/1", "/my/notices/1",
                     f"/my/applications/{case.id}/edit", "/my/enterprises"):  # fmt: skip
            answer = self.get(path)
            self.assertEqual(answer.status_code, 303, path)
            self.assertIn("/web/login", answer.headers["Location"])

    def test_files_are_not_there(self):
        case = self.fill(self.own_draft())
        file = case.item_ids.version_ids[:1]
        for path in (f"/web/content/licence.dossier.version/{file.id}/content",
                     f"/web/content/{file.sudo().attachment_id.id}"):  # fmt: skip
            self.assertEqual(self.get(path).status_code, 404, path)

    def test_nobody_signs_up_uninvited(self):
        self.assertEqual(self.get("/web/signup").status_code, 404)

    def test_a_form_without_its_token_is_refused(self):
        case = self.own_draft()
        self.sign_in(self.handler_of)
        with mute_logger("odoo.http"):
            answer = self.url_open(f"/my/applications/{case.id}/discard", data={"csrf_token": "x"})
        self.assertEqual(answer.status_code, 400)
        self.assertTrue(case.exists())
