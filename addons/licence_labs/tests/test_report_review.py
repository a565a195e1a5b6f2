from psycopg2 import IntegrityError

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestReportReview(LabCase):
    def test_another_person_reviews(self):
        report = self.as_post(self.reported(), "tester").report_ids
        report.action_sign()
        with self.assertRaisesRegex(UserError, "another person reviews"):
            report.action_review()
        self.as_post(report, "reviewer").action_review()
        self.assertEqual(report.state, "reviewed")

    def test_the_table_too_knows_three_persons(self):
        report = self.as_post(self.reported(), "tester").report_ids
        report.action_sign()
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.env.cr.execute(
                "UPDATE licence_lab_report SET reviewer_id = tester_id WHERE id = %s", [report.id]
            )
