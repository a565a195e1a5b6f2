import psycopg2

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .incident_case import IncidentCase


@tagged("post_install", "-at_install")
class TestRecallClose(IncidentCase):
    def test_what_is_not_back_is_explained(self):
        recall = self.recall(recovered=50, stock_blocked=40)
        self.assertEqual(recall.progress, 90)
        recall._advance("start")
        with self.assertRaisesRegex(UserError, "10 are not back"):
            recall._advance("close")
        recall.explanation = "已使用（测试）"
        recall._advance("close")
        self.assertEqual(recall.state, "closed")

    def test_more_back_than_sold_is_refused(self):
        with self.assertRaises(psycopg2.errors.CheckViolation), mute_logger("odoo.sql_db"):
            self.recall(recovered=61).flush_recordset()
