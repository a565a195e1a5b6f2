from odoo.tests import tagged

from .portal_case import PortalCase

HOME = "/my/security"


@tagged("post_install", "-at_install")
class TestPortalAccount(PortalCase):
    """The own password in the frame of the house; the register is nobody's address book."""

    def test_the_password_is_changed_and_wrong_ones_are_told(self):
        user = self.handler_of
        self.sign_in(user)
        self.assertIn("lp-card", self.page(HOME))
        for old, new1, new2 in (("x", "Neu-2026-abc", "Neu-2026-abc"), (user.login, "a", "b"),
                                (user.login, "", "")):  # fmt: skip
            answer = self.post(HOME, old=old, new1=new1, new2=new2)
            self.assertIn('role="alert"', answer.text)
        done = self.post(HOME, old=user.login, new1="Neu-2026-abc", new2="Neu-2026-abc")
        self.assertIn("lp-say good", done.text)
        self.assertEqual(self.get("/my").status_code, 200)

    def test_addresses_of_the_register_are_not_written_here(self):
        self.sign_in(self.handler_of)
        for path in ("/my/account", "/my/addresses", "/my/address"):
            self.assertEqual(self.get(path).status_code, 303, path)
        partner = self.handler_of.partner_id
        answer = self.post("/my/address/submit", partner_id=partner.id, name="新名", city="x")
        self.assertEqual((answer.status_code, partner.city), (404, False))

    def test_nobody_deletes_the_account_that_signed(self):
        user = self.handler_of
        self.sign_in(user)
        answer = self.post("/my/deactivate_account", validation=user.login, password=user.login)
        self.assertEqual((answer.status_code, user.active), (404, True))
        more = self.page(f"{HOME}?more=1")
        self.assertNotIn("deactivate_account", more)
        self.assertIn("auth_totp_portal_enable", more)
