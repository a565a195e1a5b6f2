from odoo import http
from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, new_test_user, tagged

from .declaration_case import DeclarationCase

ADDRESS = "/my/licence/declaration"
MODEL = "licence.supervision.declaration"


@tagged("post_install", "-at_install")
class TestDeclarationMandate(DeclarationCase, HttpCase):
    """Who speaks for the enterprise is a matter of mandates, never of an address book."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other = cls.enterprise.copy({"credit_code": False, "name": "另一企业（测试）"})

    def account(self, login):
        return new_test_user(
            self.env, login, groups="base.group_portal,industrial_licence.group_applicant",
            context={"no_reset_password": True},
        )  # fmt: skip

    def sign_in(self, user):
        user.password = user.login
        self.env.flush_all()
        self.authenticate(user.login, user.login)

    def told(self, **more):
        return {
            "csrf_token": http.Request.csrf_token(self),
            "signed_by": "虚构代表（测试）",
            **more,
        }

    def test_an_expired_mandate_sees_nothing(self):
        declaration = self.published()
        self.assertEqual(declaration.with_user(self.firm_user).search([]), declaration)
        former = self.account("declare.former")
        self.speak(former, self.enterprise, date_until="2020-12-31")
        self.mandate._end()
        for user in (self.firm_user, former):
            theirs = declaration.with_user(user)
            self.assertFalse(theirs.search([]))
            lines = self.env[f"{MODEL}.line"].with_user(user)
            self.assertFalse(lines.search([]))
            self.assertFalse(theirs.read(["state"]))
            with self.assertRaises(AccessError):
                theirs.check_access("read")
        self.sign_in(former)
        self.assertNotIn(self.paper.number, self.url_open(ADDRESS).text)
        asked = self.url_open(f"{ADDRESS}?enterprise={self.enterprise.id}")
        self.assertEqual(asked.status_code, 404)

    def test_a_contact_of_the_enterprise_without_a_mandate_sees_nothing(self):
        declaration = self.published()
        contact = self.account("declare.contact")
        contact.partner_id.parent_id = self.enterprise
        self.assertFalse(declaration.with_user(contact).search([]))

    def test_a_reader_reads_and_cannot_declare(self):
        declaration = self.published()
        reader = self.account("declare.reader")
        self.speak(reader, self.enterprise, scope="read")
        theirs = declaration.with_user(reader)
        self.assertEqual(theirs.search([]), declaration)
        with self.assertRaises(AccessError):
            theirs.create({"enterprise_id": self.enterprise.id})
        draft = self.declaration()
        with self.assertRaises(AccessError):
            draft.with_user(reader).write({"signed_by": "另一人（测试）"})
        with self.assertRaisesRegex(UserError, "not act"):
            draft.with_user(reader)._advance("publish")
        with self.assertRaisesRegex(UserError, "not act"):
            theirs._advance("withdraw", reason="测试")
        self.sign_in(reader)
        page = self.url_open(ADDRESS).text
        self.assertIn(self.enterprise.name, page)
        self.assertNotIn('name="signed_by"', page)
        self.assertIn('role="alert"', self.url_open(ADDRESS, data=self.told()).text)
        self.assertEqual((declaration.state, draft.state), ("published", "draft"))
        self.assertEqual(self.env[MODEL].search([]), declaration | draft)

    def test_another_enterprise_sees_nothing(self):
        declaration = self.published()
        stranger = self.account("declare.stranger")
        self.speak(stranger, self.other)
        self.assertFalse(declaration.with_user(stranger).search([]))
        self.sign_in(stranger)
        self.assertNotIn(self.paper.number, self.url_open(ADDRESS).text)
        answers = [
            self.url_open(f"{ADDRESS}?enterprise={number}")
            for number in (self.enterprise.id, 99_999_999, "x")
        ]
        self.assertEqual([answer.status_code for answer in answers], [404, 404, 404])
        self.assertNotIn(self.enterprise.name, answers[0].text)

    def test_who_speaks_for_several_chooses(self):
        self.paper = self.issue(2024, 3, 1)
        self.speak(self.firm_user, self.other)
        self.sign_in(self.firm_user)
        page = self.url_open(ADDRESS).text
        for firm in (self.enterprise, self.other):
            self.assertIn(f"{ADDRESS}?enterprise={firm.id}", page)
        self.assertNotIn(self.paper.number, page)
        told = {f"range_{self.paper.id}": "全部规格", f"standard_{self.paper.id}": "GB/T 0（测试）"}
        self.assertIn('role="alert"', self.url_open(ADDRESS, data=self.told(**told)).text)
        self.assertFalse(self.env[MODEL].search([("enterprise_id", "=", self.enterprise.id)]))
        chosen = f"{ADDRESS}?enterprise={self.enterprise.id}"
        self.assertIn(self.paper.number, self.url_open(chosen).text)
        self.assertIn("lp-say good", self.url_open(chosen, data=self.told(**told)).text)
        made = self.env[MODEL].search([])
        self.assertEqual((made.enterprise_id, made.state), (self.enterprise, "published"))
