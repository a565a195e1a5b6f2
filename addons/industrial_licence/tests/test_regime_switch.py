import psycopg2

from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .catalogue_case import CatalogueCase


@tagged("post_install", "-at_install")
class TestRegimeSwitch(CatalogueCase):
    def adopt(self, province, on="2016-01-01", user=None, **more):
        vals = {
            "measure_id": self.shipped("measure_test_first_pilot").id,
            "province_id": province.id, "adopted_on": on, "basis": "试点方案", **more,
        }  # fmt: skip
        return self.env["licence.regime.switch"].with_user(user or self.editor).create(vals)

    def is_on(self, province, on):
        switches = self.env["licence.regime.switch"]
        return switches._is_on("test_first_pilot", province, self.day(on))

    def test_a_measure_runs_where_and_while_it_is_adopted(self):
        self.adopt(self.hubei, ended_on="2017-12-31")
        self.assertFalse(self.is_on(self.hubei, "2015-12-31"))
        self.assertTrue(self.is_on(self.hubei, "2016-01-01"))
        self.assertTrue(self.is_on(self.hubei, "2017-12-31"))
        self.assertFalse(self.is_on(self.hubei, "2018-01-01"))
        self.assertFalse(self.is_on(self.hunan, "2016-06-01"))

    def test_an_adoption_by_the_nation_reaches_every_province(self):
        self.adopt(self.env["licence.authority"])
        self.assertTrue(self.is_on(self.hunan, "2016-06-01"))

    def test_no_adoption_before_the_law_opens_it(self):
        with self.assertRaisesRegex(ValidationError, "cannot be adopted before"):
            self.adopt(self.hubei, on="2015-08-03")

    def test_a_province_keeps_its_own_pilots_only(self):
        self.adopt(self.hubei, user=self.province_editor)
        with self.assertRaises(AccessError):
            self.adopt(self.hunan, user=self.province_editor)
        with self.assertRaises(AccessError):
            self.adopt(self.env["licence.authority"], user=self.province_editor)

    @mute_logger("odoo.sql_db")
    def test_one_adoption_at_a_time(self):
        self.adopt(self.hubei)
        with self.assertRaises(psycopg2.errors.ExclusionViolation), self.cr.savepoint():
            self.adopt(self.hubei, on="2017-01-01")
            self.env.flush_all()
