import psycopg2

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger

from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestAuthorityTree(PeopleCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.handler = cls.person("handler", cls.hubei, "handler")
        cls.keeper = cls.person("keeper", cls.hubei, "administrator")
        cls.portal = new_test_user(
            cls.env, "people.portal", groups="base.group_portal",
            context={"no_reset_password": True},
        )  # fmt: skip

    def new(self, user=None, **vals):
        values = {"name": "甲局", "region_name": "甲", "code": "429099", "level": "county"}
        authorities = self.env["licence.authority"].with_user(user or self.env.user)
        return authorities.create({**values, "parent_id": self.hubei.id, **vals})

    def test_an_authority_stands_under_one_of_a_higher_level(self):
        for vals in (
            {"parent_id": False},
            {"parent_id": self.hongshan.id},
            {"level": "city", "parent_id": self.wuhan.id},
            {"level": "city", "parent_id": self.national.id},
            {"level": "province", "parent_id": self.hubei.id},
        ):
            with self.assertRaisesRegex(ValidationError, "cannot stand there"), self.cr.savepoint():
                self.new(**vals)

    @mute_logger("odoo.sql_db")
    def test_there_is_one_national_authority(self):
        with self.assertRaises(psycopg2.errors.UniqueViolation), self.cr.savepoint():
            self.new(level="national", parent_id=False).flush_recordset()

    @mute_logger("odoo.sql_db")
    def test_a_code_is_taken_once_and_has_six_digits(self):
        for code, error in (
            ("420111", psycopg2.errors.UniqueViolation),
            ("42011X", psycopg2.errors.CheckViolation),
            ("4201", psycopg2.errors.CheckViolation),
        ):
            with self.assertRaises(error), self.cr.savepoint():
                self.new(code=code).flush_recordset()

    def test_no_circle(self):
        with self.assertRaises(UserError):
            self.hubei.parent_id = self.hubei

    def test_a_superior_with_subordinates_is_not_deleted(self):
        with self.assertRaises(psycopg2.errors.ForeignKeyViolation), mute_logger("odoo.sql_db"):
            self.wuhan.unlink()

    def test_an_officer_and_a_stranger_change_no_authority(self):
        for user in (self.handler, self.portal):
            with self.assertRaises(AccessError):
                self.wuhan.with_user(user).write({"name": "甲"})
            with self.assertRaises(AccessError):
                self.wuhan.with_user(user).web_save({"parent_id": self.hunan.id}, {})
            with self.assertRaises(AccessError):
                self.new(user=user)
            with self.assertRaises(AccessError):
                self.wuhan.with_user(user).unlink()
        answer = self.wuhan.with_user(self.handler).load([".id", "name"], [[self.wuhan.id, "甲"]])
        self.assertFalse(answer["ids"])
        self.assertEqual(self.wuhan.name, "武汉市市场监督管理局")

    def test_a_stranger_reads_no_authority(self):
        strange = self.env["licence.authority"].with_user(self.portal)
        self.assertFalse(strange.browse(self.wuhan.id).read(["name"]))
        with self.assertRaises(AccessError):
            strange.search([])

    def test_an_administrator_keeps_the_own_area_only(self):
        self.wuhan.with_user(self.keeper).office_name = "甲"
        self.assertTrue(self.new(user=self.keeper))
        with self.assertRaises(AccessError):
            self.hunan.with_user(self.keeper).office_name = "甲"
        with self.assertRaises(AccessError):
            self.new(user=self.keeper, code="439099", parent_id=self.hunan.id)
        with self.assertRaises(AccessError):
            self.wuhan.with_user(self.keeper).unlink()

    def test_every_member_of_staff_reads_the_whole_tree(self):
        authorities = self.env["licence.authority"].with_user(self.handler)
        self.assertEqual(authorities.search_count([]), 3212)

    def test_counts_of_a_page_of_authorities_do_not_grow_with_it(self):
        fields = ["user_count", "child_count", "delegation_count", "lacks_officer"]
        few = self.env["licence.authority"].search([("level", "=", "province")], limit=2)
        many = self.env["licence.authority"].search([("level", "=", "city")], limit=80)
        few.read(["name"])
        for authorities in (few, many):
            self.env.invalidate_all()
            with self.assertQueryCount(7):
                authorities.read(fields)
