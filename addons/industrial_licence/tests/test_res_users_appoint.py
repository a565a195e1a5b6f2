from odoo.exceptions import AccessError, ValidationError
from odoo.fields import Command
from odoo.tests import new_test_user, tagged

from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestResUsersAppoint(PeopleCase):
    """Who may say to which authority somebody belongs."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.handler = cls.person("handler", cls.wuhan, "handler")
        cls.keeper = cls.person("keeper", cls.hubei, "administrator")
        cls.elsewhere = cls.person("elsewhere", cls.hunan, "handler")
        cls.system = new_test_user(
            cls.env, "people.system", groups="base.group_system,base.group_partner_manager",
            context={"no_reset_password": True},
        )  # fmt: skip
        cls.none = cls.env["licence.authority"]

    def appoint(self, by, person, authority):
        person.with_user(by).licence_authority_id = authority
        self.env.flush_all()

    def test_the_administrator_appoints_within_the_own_area(self):
        self.appoint(self.keeper, self.handler, self.hongshan)
        self.assertEqual(self.handler.licence_authority_id, self.hongshan)
        self.appoint(self.keeper, self.handler, self.none)
        self.appoint(self.keeper, self.handler, self.hubei)
        self.assertEqual(self.handler.licence_authority_id, self.hubei)

    def test_nobody_is_sent_above_or_beside_the_area(self):
        for authority in (self.national, self.hunan):
            with self.assertRaises(AccessError):
                self.appoint(self.keeper, self.handler, authority)
            with self.assertRaises(AccessError):
                self.appoint(self.keeper, self.keeper, authority)

    def test_people_of_another_area_are_left_alone(self):
        for vals in (
            {"licence_authority_id": self.hubei.id},
            {"licence_post_ids": [Command.link(self.group("archive").id)]},
        ):
            with self.assertRaises(AccessError):
                self.elsewhere.with_user(self.keeper).write(vals)

    def test_nobody_appoints_oneself_or_others_without_the_post(self):
        for by in (self.handler, self.system, self.person("manager", self.hubei, "manager")):
            for person in (self.handler, by):
                with self.assertRaises(AccessError):
                    self.appoint(by, person, self.hunan)
        self.assertEqual(self.handler.licence_authority_id, self.wuhan)

    def test_not_by_the_list_of_people_of_an_authority(self):
        with self.assertRaises(AccessError):
            self.hunan.with_user(self.keeper).user_ids = [Command.link(self.handler.id)]

    def test_not_on_a_new_account_either(self):
        users = self.env["res.users"].with_user(self.system)
        vals = {"name": "甲", "login": "people.new"}
        with self.assertRaises(AccessError):
            users.create({**vals, "licence_authority_id": self.national.id})
        with self.assertRaises(AccessError):
            users.with_context(default_licence_authority_id=self.national.id).create(vals)
        self.env["ir.default"].set(
            "res.users", "licence_authority_id", self.national.id, user_id=self.system.id
        )
        with self.assertRaises(AccessError):
            users.create(vals)

    def test_an_account_without_authority_is_made_as_ever(self):
        made = (
            self.env["res.users"]
            .with_user(self.system)
            .create({"name": "甲", "login": "people.new"})
        )
        self.assertFalse(made.licence_authority_id)

    def test_a_copied_account_belongs_to_nobody(self):
        self.assertFalse(self.handler.copy({"login": "people.copy"}).licence_authority_id)

    def test_a_stranger_belongs_to_no_authority(self):
        portal = new_test_user(
            self.env, "people.portal", groups="base.group_portal",
            context={"no_reset_password": True},
        )  # fmt: skip
        with self.assertRaisesRegex(ValidationError, "no member of staff"):
            portal.licence_authority_id = self.hubei

    def test_the_administrator_changes_nothing_else_of_an_account(self):
        for vals in (
            {"name": "甲"},
            {"login": "other"},
            {"password": "other-password"},
            {"active": False},
            {"group_ids": [Command.link(self.env.ref("base.group_system").id)]},
        ):
            with self.assertRaises(AccessError):
                self.handler.with_user(self.keeper).write(vals)
            with self.assertRaises(AccessError):
                self.keeper.with_user(self.keeper).write({**vals, "licence_post_ids": []})

    def test_the_administrator_still_sets_the_own_preferences(self):
        self.keeper.with_user(self.keeper).write({"signature": "甲"})
        self.assertIn("甲", self.keeper.signature)

    def test_the_information_officer_belongs_to_the_authority(self):
        self.wuhan.with_user(self.keeper).information_officer_id = self.handler
        with self.assertRaisesRegex(ValidationError, "does not belong"):
            self.wuhan.information_officer_id = self.elsewhere

    def test_an_authority_without_information_officer_is_flagged(self):
        lacking = [("lacks_officer", "=", True)]
        authorities = self.env["licence.authority"]
        self.assertIn(self.wuhan, authorities.search(lacking))
        self.assertIn("information officer", self.wuhan.duty_note)
        self.assertFalse(self.hongshan.lacks_officer)
        self.wuhan.information_officer_id = self.handler
        self.env.invalidate_all()
        self.assertNotIn(self.wuhan, authorities.search(lacking))
        self.assertFalse(self.wuhan.duty_note)

    def test_reminders_go_to_the_information_officer(self):
        self.wuhan.information_officer_id = self.handler
        both = self.wuhan | self.hunan
        self.assertEqual(both._remind_officers("年度汇总表", "2030-01-31"), self.hunan)
        self.assertEqual(self.wuhan.activity_ids.user_id, self.handler)
        self.assertFalse(self.hunan.activity_ids)
