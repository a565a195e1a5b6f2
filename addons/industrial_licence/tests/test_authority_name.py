from datetime import date

import psycopg2

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..tools.legal_time import legal_today
from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestAuthorityName(PeopleCase):
    def test_a_paper_of_2010_bears_the_name_of_2010(self):
        self.assertEqual(self.hubei._name_on(date(2010, 5, 1)), "湖北省质量技术监督局")
        self.assertEqual(self.wuhan._name_on(date(2010, 5, 1)), "武汉市质量技术监督局")
        self.assertEqual(self.national._name_on(date(2018, 4, 9)), "国家质量监督检验检疫总局")

    def test_a_paper_of_2020_bears_the_new_name(self):
        self.assertEqual(self.hubei._name_on(date(2020, 10, 1)), "湖北省市场监督管理局")
        self.assertEqual(self.national._name_on(date(2018, 4, 10)), "国家市场监督管理总局")

    def test_the_day_of_the_change_belongs_to_the_new_name(self):
        self.assertEqual(self.hubei._name_on(date(2018, 12, 31)), "湖北省质量技术监督局")
        self.assertEqual(self.hubei._name_on(date(2019, 1, 1)), "湖北省市场监督管理局")

    def test_an_organ_without_former_name_always_bore_its_own(self):
        self.assertEqual(self.hongshan._name_on(date(2010, 5, 1)), "洪山区市场监督管理局")

    def test_renaming_keeps_the_name_borne_until_yesterday(self):
        self.hubei.name = "湖北省市场监督管理委员会"
        self.assertEqual(self.hubei._name_on(date(2020, 10, 1)), "湖北省市场监督管理局")
        self.assertEqual(self.hubei._name_on(date(2010, 5, 1)), "湖北省质量技术监督局")
        today = legal_today(self.env)
        self.assertEqual(self.hubei._name_on(today), "湖北省市场监督管理委员会")

    def test_renaming_twice_on_one_day_remembers_no_name_of_no_day(self):
        self.hubei.name = "甲"
        self.hubei.name = "乙"
        self.assertNotIn("甲", self.hubei.name_ids.mapped("name"))
        self.assertEqual(len(self.hubei.name_ids), 2)

    def test_writing_the_same_name_remembers_nothing(self):
        self.hongshan.name = self.hongshan.name
        self.assertFalse(self.hongshan.name_ids)

    @mute_logger("odoo.sql_db")
    def test_two_names_on_one_day_are_refused(self):
        names = self.env["licence.authority.name"]
        with self.assertRaises(psycopg2.errors.ExclusionViolation), self.cr.savepoint():
            names.create(
                {"authority_id": self.hubei.id, "name": "甲", "effective_to": "2018-01-01"}
            )
            names.flush_model()

    @mute_logger("odoo.sql_db")
    def test_a_period_ends_after_it_begins(self):
        names = self.env["licence.authority.name"]
        with self.assertRaises(psycopg2.Error), self.cr.savepoint():
            names.create(
                {"authority_id": self.hongshan.id, "name": "甲",
                 "effective_from": "2019-01-02", "effective_to": "2019-01-01"}
            )  # fmt: skip
            names.flush_model()

    def test_an_officer_does_not_write_history(self):
        officer = self.person("officer", self.hubei, "handler")
        with self.assertRaises(AccessError):
            self.hubei.name_ids.with_user(officer).write({"name": "甲"})
