from odoo.tests import tagged

from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestAuthorityScope(PeopleCase):
    """`child_of` the user's authority, shown on a model of this room: substitutions."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.rows = cls.env["licence.substitution"]
        for number, authority in enumerate((cls.national, cls.hubei, cls.wuhan, cls.hunan)):
            absent = cls.person(f"absent{number}", authority, "handler")
            substitute = cls.person(f"substitute{number}", authority, "handler")
            cls.rows += cls.rows.create(
                {"absent_id": absent.id, "substitute_id": substitute.id, "reason": "年休假",
                 "effective_to": "2099-01-01"}
            )  # fmt: skip

    def seen_by(self, user):
        return (self.rows.with_user(user).search([]) & self.rows).authority_id

    def test_national_staff_see_every_province(self):
        user = self.person("n", self.national, "handler")
        self.assertEqual(self.seen_by(user), self.national | self.hubei | self.wuhan | self.hunan)

    def test_a_province_sees_itself_and_what_lies_below(self):
        self.assertEqual(
            self.seen_by(self.person("p", self.hubei, "handler")), self.hubei | self.wuhan
        )

    def test_a_city_sees_neither_its_province_nor_another(self):
        self.assertEqual(self.seen_by(self.person("c", self.wuhan, "handler")), self.wuhan)

    def test_who_belongs_to_no_authority_sees_nothing(self):
        nobody = self.person("0", self.env["licence.authority"], "handler")
        self.assertFalse(self.seen_by(nobody))

    def test_a_move_to_another_authority_counts_at_once(self):
        user = self.person("m", self.wuhan, "handler")
        self.assertEqual(self.seen_by(user), self.wuhan)
        user.licence_authority_id = self.hunan
        self.assertEqual(self.seen_by(user), self.hunan)

    def test_the_scope_costs_the_same_for_a_county_and_for_the_nation(self):
        for login, authority in (("q1", self.national), ("q2", self.hongshan)):
            rows = self.rows.with_user(self.person(login, authority, "handler"))
            rows.search([])
            self.env.flush_all()
            self.env.invalidate_all()
            with self.assertQueryCount(4):
                rows.search_fetch([], ["reason"])
