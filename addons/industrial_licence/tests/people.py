"""Authorities and people the tests of this room share."""

from odoo.tests import TransactionCase, new_test_user

POST = "industrial_licence.group_"


class PeopleCase(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        authorities = cls.env["licence.authority"]
        cls.national = authorities._national()
        cls.hubei = authorities._by_code("420000")
        cls.wuhan = authorities._by_code("420100")
        cls.hongshan = authorities._by_code("420111")
        cls.hunan = authorities._by_code("430000")

    @classmethod
    def person(cls, login, authority, *posts):
        user = new_test_user(
            cls.env, f"people.{login}", groups=",".join(POST + post for post in posts),
            context={"no_reset_password": True},
        )  # fmt: skip
        user.licence_authority_id = authority
        return user

    def group(self, post):
        return self.env.ref(POST + post)
