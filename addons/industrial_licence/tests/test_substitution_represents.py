from datetime import timedelta

import psycopg2

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..tools.legal_time import at_moment, legal_now, legal_today
from .people import POST, PeopleCase
from .test_lifecycle_mixin import LightCase


class SubstitutionCase(PeopleCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.today = legal_today(cls.env)
        cls.absent = cls.person("absent", cls.hubei, "handler")
        cls.clerk = cls.person("clerk", cls.hubei, "intake")
        cls.approver = cls.person("approver", cls.hubei, "approver")
        cls.manager = cls.person("manager", cls.hubei, "manager")

    def stand_in(self, absent=None, substitute=None, user=None, begins=0, ends=0, **vals):
        rows = self.env["licence.substitution"].with_user(user or self.env.user)
        return rows.create(
            {
                "absent_id": (absent or self.absent).id,
                "substitute_id": (substitute or self.clerk).id,
                "effective_from": self.today + timedelta(days=begins),
                "effective_to": self.today + timedelta(days=ends),
                "reason": "年休假",
                **vals,
            }
        )


@tagged("post_install", "-at_install")
class TestSubstitutionArrange(SubstitutionCase):
    def test_the_manager_of_the_area_arranges_it(self):
        row = self.stand_in(user=self.manager)
        self.assertEqual(row.authority_id, self.hubei)
        for person in (self.absent, self.clerk, self.person("far", self.hunan, "manager")):
            with self.assertRaises(AccessError):
                self.stand_in(user=person)

    def test_nobody_appoints_oneself(self):
        with self.assertRaisesRegex(ValidationError, "oneself"):
            self.stand_in(substitute=self.manager, user=self.manager)

    def test_only_within_one_authority(self):
        away = self.person("away", self.wuhan, "intake")
        nobody = self.person("nobody", self.env["licence.authority"], "intake")
        for substitute in (away, nobody):
            with self.assertRaisesRegex(ValidationError, "same authority"), self.cr.savepoint():
                self.stand_in(substitute=substitute)

    def test_posts_that_check_each_other_do_not_stand_in(self):
        keeper = self.person("keeper", self.hubei, "administrator")
        for absent, substitute in (
            (self.absent, self.approver),
            (self.approver, self.absent),
            (self.approver, self.clerk),
            (self.absent, keeper),
        ):
            with self.assertRaisesRegex(ValidationError, "stand in"), self.cr.savepoint():
                self.stand_in(absent=absent, substitute=substitute)

    def test_not_after_the_fact(self):
        with self.assertRaisesRegex(ValidationError, "today or later"):
            self.stand_in(begins=-1)

    @mute_logger("odoo.sql_db")
    def test_two_people_and_a_period(self):
        for vals in ({"substitute": self.absent}, {"ends": -1}):
            with self.assertRaises(psycopg2.errors.CheckViolation), self.cr.savepoint():
                self.stand_in(**vals).flush_recordset()

    def test_once_begun_only_its_end_changes(self):
        row = self.stand_in(ends=5)
        row.effective_to = self.today
        for vals in (
            {"absent_id": self.clerk.id},
            {"reason": "甲"},
            {"effective_from": self.today},
        ):
            with self.assertRaises(UserError):
                row.write(vals)
        with self.assertRaises(UserError):
            row.unlink()
        later = self.stand_in(begins=3, ends=5)
        later.reason = "甲"
        later.unlink()

    def test_days_that_have_passed_stay(self):
        row = self.stand_in(ends=30)
        later = at_moment(self.env, legal_now(self.env) + timedelta(days=10))
        with self.assertRaises(UserError):
            row.with_env(later).effective_to = self.today + timedelta(days=5)
        row.with_env(later).effective_to = self.today + timedelta(days=9)


@tagged("post_install", "-at_install")
class TestSubstitutionRepresents(SubstitutionCase, LightCase):
    def setUp(self):
        super().setUp()
        self.lamp = self.light.with_user(self.clerk)

    def later(self, days):
        moment = legal_now(self.env) + timedelta(days=days)
        return self.lamp.with_env(at_moment(self.lamp.env, moment))

    def test_without_substitution_the_post_is_missing(self):
        with self.assertRaises(AccessError):
            self.lamp._advance("go")

    def test_the_journal_keeps_both_names(self):
        self.stand_in()
        self.lamp._advance("go")
        step = self.lamp.step_ids
        self.assertEqual((step.user_id, step.acting_for_id), (self.clerk, self.absent))

    def test_the_verb_shows_to_the_substitute(self):
        self.assertFalse(self.lamp.open_verbs)
        self.stand_in()
        self.lamp.invalidate_recordset()
        self.assertEqual([verb["verb"] for verb in self.lamp.open_verbs], ["go"])

    def test_what_one_may_oneself_one_does_in_the_own_name(self):
        self.stand_in(substitute=self.officer_of_hubei())
        lamp = self.light.with_user(self.officer)
        lamp._advance("go")
        self.assertFalse(lamp.step_ids.acting_for_id)

    def officer_of_hubei(self):
        self.officer.licence_authority_id = self.hubei
        return self.officer

    def test_only_on_its_days_by_legal_time(self):
        self.stand_in(begins=1, ends=2)
        for days, may in ((0, False), (1, True), (2, True), (3, False)):
            lamp = self.later(days)
            represented = lamp._represented({POST + "handler"})
            self.assertEqual(bool(represented), may, days)

    def test_only_for_the_posts_of_the_absent(self):
        self.stand_in()
        self.assertEqual(self.lamp._represented({POST + "handler"}), self.absent)
        self.assertFalse(self.lamp._represented({POST + "archive"}))

    def test_it_ends_when_either_moves_away(self):
        self.stand_in()
        self.absent.licence_authority_id = self.wuhan
        self.assertFalse(self.lamp._represented({POST + "handler"}))

    def test_it_ends_when_the_absent_account_is_closed(self):
        self.stand_in()
        self.absent.active = False
        self.assertFalse(self.lamp._represented({POST + "handler"}))

    def test_it_rests_while_the_posts_exclude_each_other(self):
        self.stand_in()
        self.clerk.group_ids = self.group("approver") | self.group("staff")
        self.assertFalse(self.lamp._represented({POST + "handler"}))

    def test_asking_again_costs_no_query(self):
        self.stand_in()
        self.lamp._represented({POST + "handler"})
        with self.assertQueryCount(0):
            self.lamp._represented({POST + "handler"})
            self.lamp._represented({POST + "archive"})
