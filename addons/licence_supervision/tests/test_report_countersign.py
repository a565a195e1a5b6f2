import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .report_case import ReportCase


@tagged("post_install", "-at_install")
class TestReportCountersign(ReportCase):
    def setUp(self):
        super().setUp()
        self.both = self.person("report.both", self.province, "group_reporter", "group_leader")
        self.made = self.report(2026, 3)

    def test_the_leader_signs_second(self):
        self.made._advance("check")
        with self.assertRaisesRegex(UserError, "preparer signs first"):
            self.made.with_user(self.leader)._advance("countersign")
        self.made.with_user(self.preparer)._advance("sign")
        with self.assertRaises(AccessError):
            self.made._advance("countersign")
        self.made.with_user(self.leader)._advance("countersign")
        self.assertEqual((self.made.state, self.made.second_signer_id), ("signed", self.leader))

    def test_one_person_does_not_sign_twice_nor_sign_what_was_checked_alone(self):
        self.made.with_user(self.both)._advance("check")
        self.made.with_user(self.preparer)._advance("sign")
        with self.assertRaisesRegex(UserError, "Two persons sign"):
            self.made.with_user(self.both)._advance("countersign")

    def test_the_database_holds_the_same_line(self):
        self.made._advance("check")
        self.made._advance("sign")
        with self.assertRaises(psycopg2.errors.CheckViolation), mute_logger("odoo.sql_db"):
            self.made._seal({"second_signer_id": self.reporter.id})
            self.made.flush_recordset()
