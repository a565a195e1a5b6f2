import psycopg2

from odoo.tests import tagged
from odoo.tools import mute_logger

from .inspection_case import InspectionCase


@tagged("post_install", "-at_install")
class TestQualityOfficer(InspectionCase):
    def officer(self, **vals):
        told = {
            "enterprise_id": self.enterprise.id, "name": "虚构总监（测试）", "post": "director",
            "appointed_on": "2026-01-05",
        }  # fmt: skip
        officers = self.env["licence.supervision.quality.officer"].with_user(self.one)
        return officers.create({**told, **vals})

    def test_the_body_of_the_place_keeps_them_and_another_does_not_read_them(self):
        officer = self.officer()
        self.assertEqual(officer.area_id, self.county)
        there = self.env["licence.supervision.quality.officer"].with_user(self.stranger)
        self.assertNotIn(officer.id, there.search([]).ids)

    @mute_logger("odoo.sql_db")
    def test_nobody_leaves_before_coming(self):
        with self.assertRaises(psycopg2.errors.CheckViolation), self.env.cr.savepoint():
            self.officer(left_on="2025-01-01")
